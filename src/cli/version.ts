/** The version of kmmc, put in by the bundler; a run from source says so. */

declare const KMMC_VERSION: string | undefined;

export const version: string = typeof KMMC_VERSION === 'string' ? KMMC_VERSION : '0.0.0-source';

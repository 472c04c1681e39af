/** Generated from schemas/ by `npm run generate`. Do not edit. */

/** What ajv tells of one violated keyword. */
export interface SchemaError {
  readonly instancePath: string;
  readonly keyword: string;
  readonly params: Readonly<Record<string, unknown>>;
}

/** Fills defaults into `data` and returns what it finds, or null. */
export type Validator = (data: unknown) => readonly SchemaError[] | null;

export const validateModule: Validator;
export const validateBootModuleConfig: Validator;
export const validateInventory: Validator;
export const validatePreflightValidation: Validator;
export const validatePreflightValidationOCP: Validator;
export const validateRollout: Validator;
export const validateRevision: Validator;
export const validateSettings: Validator;

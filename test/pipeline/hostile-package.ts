/** A package whose values are what shells, providers and builders take for something else, and many kernels. */
import { labDockerfile, labModule } from './print-package.ts';

export const hostileValues = [
  '$(params.KMMC_IMAGE) $(HOME) $$(HOME) $HOME ${HOME} ${{ secrets.GITHUB_TOKEN }} ${{ github.token }} $CI_JOB_TOKEN',
  `"; touch /pwned; '\`touch /pwned\`' $(touch /pwned) | & < > \\ \\n \\0044 %s %b #`,
  '  blanks at both ends  ',
  'two\nlines\n',
  '--flag=1 * ? [a-z] ~ ! {a,b} END',
] as const;

export const hostileDockerfile = `# \${{ secrets.GITHUB_TOKEN }} $CI_JOB_TOKEN $(params.KMMC_IMAGE) $$
ARG BASE=registry.example.com/base:1
FROM \${BASE}
ARG KERNEL_FULL_VERSION
RUN echo "\${KERNEL_FULL_VERSION}" '\${{ github.token }}' $(id)
`;

export const hostileInputs = [
  labModule({
    image: 'registry.example.com/drivers/lab:${KERNEL_FULL_VERSION}',
    build: {
      dockerfileConfigMap: { name: 'driver' },
      secrets: [{ name: 'build.token' }],
      buildArgs: hostileValues.map((value, index) => ({ name: `ARG_${index}`, value })),
    },
    sign: {
      keySecret: { name: 'signing-key' },
      certSecret: { name: 'signing-cert' },
      filesToSign: ["/opt/lib/modules/${KERNEL_FULL_VERSION}/extra/it's $$HOME `id`*.ko"],
    },
    spec: { imageRepoSecret: { name: 'robot' } },
  }),
  labModule({
    name: 'second.module',
    image: 'ghcr.io/example-org/second:${KERNEL_FULL_VERSION}',
    build: { dockerfileConfigMap: { name: 'driver' } },
  }),
  labModule({
    name: 'signed-only',
    image: 'registry.example.com/drivers/signed:${KERNEL_FULL_VERSION}',
    sign: {
      unsignedImage: 'registry.example.com/drivers/unsigned:${KERNEL_FULL_VERSION}',
      keySecret: { name: 'signing-key' },
      certSecret: { name: 'signing-cert' },
      filesToSign: ['/opt/lib/modules/${KERNEL_FULL_VERSION}/a.ko', '/opt/lib/modules/${KERNEL_FULL_VERSION}/b.ko'],
    },
  }),
  labDockerfile(hostileDockerfile),
];

export const hostileSettings = {
  images: { signer: 'registry.example.com/tools/signer:1', verifier: 'registry.example.com/tools/verifier:1' },
};

export function kernelList(count: number): string[] {
  return Array.from({ length: count }, (_, index) => `5.14.0-${100 + index}.el9_6.x86_64`);
}

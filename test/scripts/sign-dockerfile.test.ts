import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileArg, signDockerfile } from '../../src/scripts/sign-dockerfile.ts';
import { signPaths, signScript } from '../../src/scripts/sign-script.ts';

const options = { files: 2, signerImage: 'registry.example.com/signer:1', builder: 'Buildah' } as const;

/** Instructions as every parser of Dockerfiles sees them: continued lines are joined. */
function instructionsOf(text: string): string[] {
  return text
    .replaceAll(/ *\\\n */g, ' ')
    .split('\n')
    .filter((line) => line !== '');
}

describe('Dockerfile that signs', () => {
  it('is made of plain instructions for every builder but BuildKit', () => {
    const buildah = signDockerfile(options);
    const buildKit = signDockerfile({ ...options, builder: 'BuildKit' });
    for (const builder of ['Kaniko', 'OpenShift'] as const)
      assert.equal(signDockerfile({ ...options, builder }), buildah);
    assert.ok(!/<<|--mount|^#|^[A-Z]+ .*\[/m.test(buildah), buildah);
    const mounts = buildKit.match(/--mount=type=secret,id=(\S+),target=\/run\/secrets\/\1/g);
    assert.equal(mounts?.length, 4);
    assert.equal(buildKit.replaceAll(/--mount=\S+ /g, ''), buildah);
  });

  it('passes each pattern as one word', () => {
    const lines = instructionsOf(signDockerfile({ ...options, files: 3 }));
    assert.ok(lines.includes('RUN sh /kmmc/sign "$FILE_1" "$FILE_2" "$FILE_3"'), lines.join('\n'));
    for (const index of [0, 1, 2]) assert.ok(lines.includes(`ARG ${fileArg(index)}`));
  });

  it('starts and ends with the unsigned image, and copies only what was signed', () => {
    const lines = instructionsOf(signDockerfile(options));
    assert.deepEqual(
      lines.filter((line) => /^(FROM|COPY) /.test(line)),
      [
        'FROM ${UNSIGNED_IMAGE} AS unsigned',
        'FROM registry.example.com/signer:1 AS signer',
        'COPY --from=unsigned ${MODULE_DIRECTORY} /unsigned${MODULE_DIRECTORY}',
        'FROM unsigned',
        'COPY --from=signer /signed/ /',
      ],
    );
  });

  it('writes the script as it stands', () => {
    const work = mkdtempSync(join(tmpdir(), 'sign-dockerfile-'));
    try {
      const write = instructionsOf(signDockerfile(options)).find((line) => line.startsWith('RUN mkdir'));
      const command = (write ?? '').slice('RUN '.length).replaceAll(signPaths.scratch, `${work}/made`);
      execFileSync('sh', ['-c', command]);
      const written = readFileSync(join(work, 'made/sign'), 'utf8').replaceAll(`${work}/made`, signPaths.scratch);
      assert.equal(written, `${signScript.join('\n')}\n`);
    } finally {
      rmSync(work, { recursive: true, force: true });
    }
  });
});

import assert from 'node:assert/strict';
import { modprobeCommands } from '../../src/lib/modprobe-commands.ts';

function commands(modprobe: Parameters<typeof modprobeCommands>[0]): readonly string[] {
  const { load, unload } = modprobeCommands(modprobe);
  return [load.join('|'), unload.join('|')];
}

describe('modprobe', () => {
  it('is called with the directory, the module and its parameters', () => {
    assert.deepEqual(commands({ moduleName: 'm', dirName: '/opt', parameters: ['a=1', 'b c'] }), [
      'modprobe|-v|-d|/opt|m|a=1|b c',
      'modprobe|-rv|-d|/opt|m',
    ]);
  });

  it('gets no -d without a directory', () => {
    assert.deepEqual(commands({ moduleName: 'm', dirName: '' }), ['modprobe|-v|m', 'modprobe|-rv|m']);
  });

  it('gets args in the place of -v and -rv', () => {
    assert.deepEqual(commands({ moduleName: 'm', dirName: '/opt', args: { load: ['-f'], unload: ['-r', '-f'] } }), [
      'modprobe|-f|-d|/opt|m',
      'modprobe|-r|-f|-d|/opt|m',
    ]);
    assert.equal(commands({ moduleName: 'm', args: { load: [] } })[0], 'modprobe|-v|m');
  });

  it('gets rawArgs and nothing else, unless they are empty', () => {
    const rawArgs = { load: ['x', 'y'], unload: ['-r', 'x'] };
    assert.deepEqual(commands({ dirName: '/opt', rawArgs, parameters: ['p'] }), ['modprobe|x|y', 'modprobe|-r|x']);
    assert.deepEqual(commands({ moduleName: 'm', rawArgs: {} }), ['modprobe|-v|m', 'modprobe|-rv|m']);
  });

  it('unloads the whole loading order', () => {
    assert.deepEqual(commands({ moduleName: 'm', modulesLoadingOrder: ['m', 'n'] }), [
      'modprobe|-v|m',
      'modprobe|-rv|m|n',
    ]);
  });
});

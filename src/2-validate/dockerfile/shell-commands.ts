/** What the commands of a RUN may do to kernel modules, judged by their names. Doubt counts as yes: a lint must be right. */
import type { Instruction } from './parse-dockerfile.ts';
import { jsonWords } from './split-words.ts';

/** Commands that put no file of their own choice anywhere. */
const harmless = [
  ...[
    'apk',
    'apt',
    'apt-get',
    'depmod',
    'dnf',
    'microdnf',
    'yum',
    'zypper',
    'subscription-manager',
    'ldconfig',
    'update-ca-trust',
  ],
  ...[
    'rm',
    'rmdir',
    'mkdir',
    'chmod',
    'chown',
    'useradd',
    'groupadd',
    'adduser',
    'addgroup',
    'ls',
    'cd',
    'echo',
    'printf',
    'true',
  ],
  ...[':', 'set', 'export', 'test', '[', 'modinfo', 'uname', 'sync', 'update-ca-certificates'],
];
const packageManagers = ['apk', 'apt', 'apt-get', 'dnf', 'microdnf', 'yum', 'zypper'];

export function textOfRun({ head, body }: Instruction): string {
  return jsonWords(head)?.join(' ') ?? body;
}

/** Whether a RUN may put files below a directory for kernel modules. */
export function mayPlaceFiles(run: Instruction, directory: string): boolean {
  return commandsOf(run).some((command) => {
    const name = nameOf(command);
    if (name === '') return false;
    if (!harmless.includes(name) || />\s*[^\s&>]/.test(command.replace(/>>?\s*\/dev\/null/g, ''))) return true;
    return packageManagers.includes(name) && (directory === '/lib/modules' || mayInstallModules(command));
  });
}

/** Whether a RUN calls depmod, by a name that tells, or something that nobody can look into. */
export function mayRunDepmod(run: Instruction): boolean {
  const text = textOfRun(run);
  if (/depmod|modules_install|\bdkms\b|weak-modules|akmods|dracut|mkinitrd|update-initramfs/.test(text)) return true;
  return commandsOf(run).some((command) => {
    const name = nameOf(command);
    if (packageManagers.includes(name)) return mayInstallModules(command);
    if (/^g?make$/.test(name)) return /\binstall\b/.test(command);
    if (/^(rpm|dpkg|rpmbuild|alien)$/.test(name)) return true;
    return isScript(name, command);
  });
}

/** Headers and tools are no modules, though their names hold the kernel. */
function mayInstallModules(command: string): boolean {
  const rest = command.replace(/\b(?:kernel|linux)(?:-\w+)?-(?:devel|headers)\S*/g, '');
  return /\.rpm\b|\.deb\b|kmod-|-kmod|-dkms|dkms-|-modules|\$/.test(rest);
}

/** What hides its commands: `./install.sh`, `bash install`, `python3 setup.py`; but neither `bash -c` nor `./configure`. */
function isScript(name: string, command: string): boolean {
  if (/(^|\/)(configure|autogen\.sh|bootstrap(\.sh)?|buildconf)$/.test(name)) return false;
  if (/^(\/(usr\/)?bin\/)?(ba|da|k|z)?sh$/.test(name)) return !/\s-\w*c\s/.test(command);
  if (/^(python[\d.]*|perl|ruby|node|source|\.|eval)$/.test(name)) return true;
  return name.includes('/') ? !/^\/(usr\/)?s?bin\//.test(name) : /[$]|\.(sh|py|pl|run)$/.test(name);
}

/** Simple commands, without what a shell makes of quotes and brackets: enough to see names. */
function commandsOf(run: Instruction): readonly string[] {
  return textOfRun(run)
    .replace(/^(\s*--\S+)+/, '')
    .split(/&&|\|\||[;|\n]|&(?!>)/)
    .map((command) =>
      command.replace(/^[\s({!]+/, '').replace(/^(?:(?:if|then|else|elif|while|do|for|time|sudo)\s+)+/, ''),
    );
}

/** The first word behind assignments. */
function nameOf(command: string): string {
  return (
    /^(?:\w+=(?:"[^"]*"|'[^']*'|\$\([^)]*\)|\S)*\s*)*([^\s]*)/.exec(command)?.[1]?.replace(/^["']|["')}]+$/g, '') ?? ''
  );
}

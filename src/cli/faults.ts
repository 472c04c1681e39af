/** What can go wrong outside of the input: wrong usage, and files and streams that the system refuses. */

/** The command line asks for something that kmmc does not know; exit code 2. */
export class UsageError extends Error {
  /** Command whose `--help` is pointed at. */
  readonly command: string;

  constructor(message: string, command = '') {
    super(message);
    this.command = command;
  }
}

/** The system refused to read or write; exit code 1. */
export class SystemError extends Error {}

const reasons: Readonly<Record<string, string>> = {
  EACCES: 'permission denied',
  EPERM: 'operation not permitted',
  ENOENT: 'no such file or directory',
  EISDIR: 'it is a directory',
  ENOTDIR: 'a part of its path is not a directory',
  ENOSPC: 'no space is left on the device',
  EDQUOT: 'the disk quota is used up',
  EROFS: 'the file system is read-only',
  EMFILE: 'too many files are open',
  ELOOP: 'too many symbolic links',
  EPIPE: 'the reader closed the pipe before everything was written',
  ECONNRESET: 'the reader closed the pipe before everything was written',
  EEXIST: 'it exists already',
  EFBIG: 'the file would be too large',
  ERR_FS_FILE_TOO_LARGE: 'the file is larger than 2 GiB',
};

/** Says in words why the system refused, keeping its code: "cannot read 'x': permission denied (EACCES)". */
export function systemError(action: string, error: unknown): SystemError {
  const code = (error as NodeJS.ErrnoException)?.code ?? 'unknown error';
  const reason = reasons[code];
  return new SystemError(`cannot ${action}: ${reason === undefined ? code : `${reason} (${code})`}`);
}

export function isSystemFault(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && typeof (error as NodeJS.ErrnoException).syscall === 'string';
}

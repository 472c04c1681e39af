/** Texts of users on their way through a pipeline: one line each, and nothing in it that a provider would replace. */
import type { BuildArg } from '../model/target.ts';

/**
 * `text` as `printf %b` of POSIX sh takes it: backslash, line end and `$` are escaped. GitLab replaces `$NAME`, Tekton
 * and the kubelet `$(NAME)`, GitHub `${{ … }}`; without `$` there is nothing for them to find.
 */
export function encodeLine(text: string): string {
  return text.replaceAll('\\', '\\\\').replaceAll('\n', '\\n').replaceAll('$', '\\0044');
}

/** One line `NAME=value` for each argument. */
export function encodeArgs(args: readonly BuildArg[]): string {
  return args.map(({ name, value }) => `${encodeLine(`${name}=${value}`)}\n`).join('');
}

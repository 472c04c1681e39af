/**
 * Shell functions for files of kernel modules, shared by the scripts that sign and that verify. POSIX sh and the tools
 * that busybox has, too. They hold no single quote: a Dockerfile writes the script to a file as quoted lines.
 */
import { secretsDirectory } from './secrets-directory.ts';

/** The last 28 bytes of a signed module (linux, include/linux/module_signature.h), without the line end. */
const magic = '~Module signature appended~';

/**
 * `fail LINE`; `need TOOL`; `unpack SUFFIX` from stdin to stdout. Lines of ours begin with `kmmc: `. `image` is what
 * the user calls the image that the script runs in.
 */
export function moduleFileShell(image: string): readonly string[] {
  return [
    'fail() { printf "kmmc: %s\\n" "$1" >&2; exit 1; }',
    `need() { command -v "$1" >/dev/null 2>&1 || fail "the ${image} image has no $1"; }`,
    'unpack() {',
    '  case "$1" in',
    '    gz) need gzip; gzip -dc;;',
    '    xz) need xz; xz -dc;;',
    '    zst) need zstd; zstd -qdc;;',
    '    *) cat;;',
    '  esac',
    '}',
  ];
}

/** `signed FILE`: whether a signature stands at its end. Shells drop NUL bytes from what they capture, loudly. */
export const signedShell: readonly string[] = [`signed() { [ "$(tail -c 28 "$1" | tr -dc " -~")" = "${magic}" ]; }`];

/**
 * `measure FILE`: sets `content` to the bytes before the last signature, and `bytes` to those of the signature itself.
 * The 12 bytes before the magic are struct module_signature: the lengths of signer, key id and (big-endian) signature.
 */
export const measureShell: readonly string[] = [
  'measure() {',
  '  IFS=" "',
  '  set -- "$1" $(tail -c 40 "$1" | od -An -v -tu1 -N12)',
  '  IFS=',
  '  bytes=$(((${10} * 256 + ${11}) * 65536 + ${12} * 256 + ${13}))',
  '  content=$(($(wc -c <"$1") - 40 - ${5} - ${6} - bytes))',
  '  [ "$content" -gt 0 ] || fail "the signature at the end of $1 is damaged"',
  '}',
];

/** `secret NAME WHAT`: what goes wrong most is the name of a data key, and the files that are there tell which one it is. */
export const secretShell: readonly string[] = [
  'secret() {',
  `  [ -s "${secretsDirectory}/$1/$1" ] && return`,
  '  found=',
  `  for other in "${secretsDirectory}/$1"/*; do`,
  '    [ ! -e "$other" ] || found="$found ${other##*/}"',
  '  done',
  '  fail "no $2: its Secret must hold it under the data key \\"$1\\", and holds:${found:- nothing}"',
  '}',
];

/** `pem COMMAND …`: openssl 1 does not find out by itself whether a file is PEM or DER. */
export const pemShell: readonly string[] = [
  'pem() { openssl "$@" -passin pass: 2>/dev/null || openssl "$@" -inform DER -passin pass: 2>/dev/null; }',
];

/**
 * The shell text that signs kernel modules while an image is built. It is a constant: patterns arrive as positional
 * parameters. POSIX sh; runs with what busybox or coreutils have, and uses openssl where the signer image has it.
 */
import { measureShell, moduleFileShell, pemShell, secretShell, signedShell } from './module-file-shell.ts';
import { secretsDirectory } from './secrets-directory.ts';

/** Where the script finds and leaves files: the images' paths lie below the first two. */
export const signPaths = {
  unsigned: '/unsigned',
  signed: '/signed',
  scratch: '/kmmc',
} as const;

/**
 * Parameters: the patterns. Signs what they match below /unsigned and leaves it, and nothing else, below /signed. No
 * line holds a single quote, or ends with a backslash.
 */
export const signScript: readonly string[] = [
  'set -eu',
  'export LC_ALL=C',
  ...moduleFileShell('signer'),
  ...signedShell,
  ...measureShell,
  ...secretShell,
  ...pemShell,
  'secret key "private key"',
  'secret cert certificate',
  `key=${secretsDirectory}/key/key`,
  `cert=${secretsDirectory}/cert/cert`,
  // Distributions keep it off PATH, in the directories that kernel modules are built with.
  'for other in /usr/src/kernels/*/scripts /usr/src/linux-headers-*/scripts /usr/lib/linux-kbuild-*/scripts; do',
  '  PATH=$PATH:$other',
  'done',
  'need sign-file',
  'if command -v openssl >/dev/null 2>&1; then',
  '  mine=$(pem pkey -in "$key" -pubout) || fail "the data key \\"key\\" holds no private key without a passphrase"',
  '  its=$(pem x509 -in "$cert" -noout -pubkey) || fail "the data key \\"cert\\" holds no certificate"',
  '  [ "$mine" = "$its" ] || fail "the private key and the certificate do not belong together"',
  'fi',
  // sign-file reads keys as PEM only. The converted key goes through a pipe: no layer of an image may hold it.
  'IFS= read -r first <"$key" || :',
  'run_sign_file() {',
  '  case "$first" in',
  '    -----BEGIN*) sign-file sha256 "$key" "$cert" "$1";;',
  '    *) need openssl; pem pkey -in "$key" | sign-file sha256 /dev/stdin "$cert" "$1";;',
  '  esac',
  '}',
  // As scripts/Makefile.modinst of linux does it: the kernel reads no other check of xz.
  'pack() {',
  '  case "$1" in',
  '    gz) gzip -nc;;',
  '    xz) xz --check=crc32 --lzma2=dict=1MiB -c;;',
  '    zst) zstd -qc;;',
  '    *) cat;;',
  '  esac',
  '}',
  // An older signature goes: the kernel would look at the last one alone, and the file grow each time.
  'sign() {',
  '  suffix=${path##*.}',
  '  unpack "$suffix" <"/unsigned$path" >/kmmc/module || fail "cannot decompress $path"',
  '  while signed /kmmc/module; do',
  '    measure /kmmc/module',
  '    head -c "$content" /kmmc/module >/kmmc/content',
  '    mv /kmmc/content /kmmc/module',
  '    printf "kmmc: the old signature of %s is replaced\\n" "$path"',
  '  done',
  '  run_sign_file /kmmc/module || fail "sign-file refuses to sign $path with this private key (PEM) and certificate"',
  '  mirror "${path%/*}"',
  '  cp -p "/unsigned$path" "/signed$path"',
  '  pack "$suffix" </kmmc/module >"/signed$path" || fail "cannot compress $path"',
  '  touch -r "/unsigned$path" "/signed$path"',
  '  unpack "$suffix" <"/signed$path" >/kmmc/module || fail "cannot read the signed $path"',
  '  signed /kmmc/module || fail "sign-file left no signature on $path"',
  '  printf "kmmc: signed %s\\n" "$path"',
  '}',
  // Directories are copied over those of the image: they keep their owner and mode.
  'mirror() {',
  '  [ ! -d "/signed$1" ] || return 0',
  '  mirror "${1%/*}"',
  '  mkdir "/signed$1"',
  '  chown "$(stat -c %u:%g "/unsigned$1")" "/signed$1"',
  '  chmod "$(stat -c %a "/unsigned$1")" "/signed$1"',
  '}',
  // A pattern is expanded as a glob and never read again: without IFS it is not split either.
  'take() {',
  '  matches=0',
  '  for file in /unsigned$1; do',
  '    [ -f "$file" ] || [ -L "$file" ] || continue',
  '    path=$(readlink -f "$file") || path=',
  '    [ -f "$path" ] || fail "${file#/unsigned} is a link to nowhere: name the file itself"',
  '    case "$path" in',
  '      /unsigned/*) path=${path#/unsigned};;',
  '      *) fail "${file#/unsigned} leads out of $MODULE_DIRECTORY: name the file itself";;',
  '    esac',
  '    case "$path" in',
  '      *.ko | *.ko.gz | *.ko.xz | *.ko.zst) ;;',
  '      *) fail "$1 matches $path, which is no kernel module (.ko, .ko.gz, .ko.xz, .ko.zst)";;',
  '    esac',
  '    matches=$((matches + 1))',
  '    if [ ! -e "/signed$path" ]; then sign; total=$((total + 1)); fi',
  '  done',
  '  [ "$matches" -gt 0 ] || unmatched "$1"',
  '}',
  'unmatched() {',
  '  at=${1%/*}',
  '  while [ -n "$at" ] && [ ! -d "/unsigned$at" ]; do at=${at%/*}; done',
  '  found=',
  '  for other in "/unsigned$at"/*; do',
  '    [ ! -e "$other" ] || found="$found ${other##*/}"',
  '  done',
  '  fail "no file matches $1; ${at:-/} holds:${found:- nothing}"',
  '}',
  'mkdir -p /signed /kmmc',
  'total=0',
  'IFS=',
  'for pattern; do take "$pattern"; done',
  'printf "kmmc: signed files: %s\\n" "$total"',
];

/**
 * The shell texts that look into a pushed image. They are constants: what belongs to a Module or a kernel arrives as
 * positional parameters. POSIX sh and the tools that busybox has, too; where files must be signed, openssl; for .xz,
 * xz or Python.
 */

import { inputCheck } from './input-check.ts';
import { measureShell, moduleFileShell, pemShell, secretShell, signedShell } from './module-file-shell.ts';
import { secretsDirectory } from './secrets-directory.ts';

/** Where the files of the image lie, below it with their own paths, and where the script writes. */
export const verifyPaths = {
  files: '/kmmc',
  scratch: '/scratch',
  message: '/dev/termination-log',
} as const;

/** How the first script ends while the registry has another image: the Job tries again. 1 is a verdict. */
const waitingExitCode = 75;

/**
 * Runs in the image itself. Parameters: hash of the input that the image must be made from, `dirName`, kernel, patterns of
 * the files that must be signed.
 */
export const copyScript = [
  'set -eu',
  'fail() { printf \'kmmc: %s\\n\' "$1" >&2; exit 1; }',
  ...inputCheck(waitingExitCode),
  'copy() {',
  '  mkdir -p "/kmmc${1%/*}"',
  '  cp -RH "$1" "/kmmc${1%/*}/" || fail "cannot copy $1: every user must be able to read it"',
  '}',
  'directory=$1/lib/modules',
  'kernel=$2',
  'shift 2',
  'if [ ! -d "$directory/$kernel" ]; then',
  '  found=',
  '  for other in "$directory"/*; do',
  '    [ ! -e "$other" ] || found="$found ${other##*/}"',
  '  done',
  '  fail "the image has no directory $directory/$kernel; $directory holds:${found:- nothing}"',
  'fi',
  'copy "$directory/$kernel"',
  // Without IFS a pattern is expanded as a glob, but not split.
  'IFS=',
  'for pattern; do',
  '  for file in $pattern; do',
  '    if [ -f "$file" ] && [ ! -e "/kmmc$file" ]; then copy "$file"; fi',
  '  done',
  'done',
  '',
].join('\n');

const verifying: readonly string[] = [
  'set -eu',
  'export LC_ALL=C',
  ...moduleFileShell('verifier'),
  // The Universal Base Image has no xz, but the Python of its package manager, which reads the same.
  'if ! command -v xz >/dev/null 2>&1 && command -v python3 >/dev/null 2>&1; then',
  '  xz() { python3 -Ic "import lzma, shutil, sys; shutil.copyfileobj(lzma.open(sys.stdin.buffer), sys.stdout.buffer)"; }',
  'fi',
  ...signedShell,
  ...measureShell,
  ...secretShell,
  ...pemShell,
  'directory=$1/lib/modules/$2',
  'kernel=$2',
  'kmod=$(printf %s "$3" | tr - _)',
  'shift 3',
  'IFS=',
  'faults=0',
  'modules=0',
  'signed_files=0',
  'place=',
  'names=',
  'fault() { printf \'kmmc: %s\\n\' "$1" >&2; faults=$((faults + 1)); }',
  // /lib/modules/<kernel>/build and source lead to sources: links are not followed.
  'walk() {',
  '  for entry in "$1"/*; do',
  '    [ ! -L "$entry" ] || continue',
  '    if [ -d "$entry" ]; then walk "$entry"; elif [ -f "$entry" ]; then module "${entry#/kmmc}"; fi',
  '  done',
  '}',
  'module() {',
  '  case "$1" in *.ko | *.ko.gz | *.ko.xz | *.ko.zst) ;; *) return 0 ;; esac',
  '  modules=$((modules + 1))',
  '  name=${1##*/}',
  '  name=${name%.ko*}',
  '  names="$names $name"',
  '  if [ "$(printf %s "$name" | tr - _)" = "$kmod" ]; then place=$1; fi',
  '  unpack "${1##*.}" <"/kmmc$1" >/scratch/module || fail "cannot decompress $1"',
  "  vermagic=$(tr '\\000' '\\n' </scratch/module | sed -n '/^vermagic=/{s///;p;q;}')",
  '  vermagic=${vermagic%% *}',
  '  [ "$vermagic" = "$kernel" ] || fault "$1 is built for kernel ${vermagic:-(none)}, expected $kernel"',
  '}',
  // A line of modules.dep begins with the path of a module and a colon.
  'listed() {',
  '  tr - _ <"/kmmc$directory/modules.dep" >/scratch/modules.dep',
  '  while IFS=: read -r entry rest; do',
  '    case "${entry##*/}" in "$kmod.ko" | "$kmod.ko."*) return 0 ;; esac',
  '  done </scratch/modules.dep',
  '  return 1',
  '}',
  'signature() {',
  '  unpack "${1##*.}" <"/kmmc$1" >/scratch/module || fail "cannot decompress $1"',
  '  if ! signed /scratch/module; then',
  '    fault "$1 is not signed, expected a signature by $expected"',
  '    return 0',
  '  fi',
  '  measure /scratch/module',
  '  head -c "$content" /scratch/module >/scratch/content',
  '  tail -c "$((bytes + 40))" /scratch/module | head -c "$bytes" >/scratch/signature',
  '  if openssl cms -verify -inform DER -in /scratch/signature -binary -content /scratch/content \\',
  '    -certfile /scratch/cert -nointern -noverify -out /dev/null 2>/scratch/reason; then',
  '    signed_files=$((signed_files + 1))',
  '    return 0',
  '  fi',
  '  signer=$(openssl cms -cmsout -print -inform DER -in /scratch/signature 2>/dev/null |',
  "    sed -n -e 's/^ *issuer: */issuer=/p' -e 's/^ *serialNumber: *\\(0x\\)*/serial=/p' | tr '\\n' ' ')",
  '  signer=${signer% }',
  '  fault "$1 is signed by ${signer:-nobody who can be told}, expected a signature by $expected"',
  '}',
  'walk "/kmmc$directory"',
  'if [ "$modules" = 0 ]; then',
  '  fault "no kernel module in $directory"',
  'elif [ -n "$kmod" ] && [ -z "$place" ]; then',
  '  fault "no file of kernel module $kmod in $directory, which has:$names"',
  'fi',
  'if [ ! -f "/kmmc$directory/modules.dep" ]; then',
  '  fault "no $directory/modules.dep: the Dockerfile must run depmod"',
  'elif [ -n "$place" ] && ! listed; then',
  '  fault "$directory/modules.dep does not name $place: the Dockerfile must run depmod after it is there"',
  'fi',
  'if [ $# -gt 0 ]; then',
  '  need openssl',
  '  secret cert certificate',
  `  pem x509 -in ${secretsDirectory}/cert/cert -out /scratch/cert || fail "the data key \\"cert\\" holds no certificate"`,
  "  expected=$(openssl x509 -in /scratch/cert -noout -issuer -serial -nameopt esc_ctrl,sep_comma_plus_space,utf8 | tr '\\n' ' ')",
  '  expected=${expected% }',
  'fi',
  'for pattern; do',
  '  matches=0',
  '  for file in /kmmc$pattern; do',
  '    [ -f "$file" ] || continue',
  '    matches=$((matches + 1))',
  '    signature "${file#/kmmc}"',
  '  done',
  '  [ "$matches" -gt 0 ] || fault "no file matches $pattern"',
  'done',
  '[ "$faults" = 0 ] || exit 1',
  'summary="verified for kernel $kernel: $modules kernel modules, $signed_files signatures${expected+ by $expected}"',
];

/**
 * Parameters: `dirName`, kernel, name of the kernel module that must be there (or an empty text), patterns of the files
 * that must be signed. Tells everything that is wrong, not the first thing; what it found goes to the file `message`, too.
 */
export function verifyScript({ message }: { readonly message: string }): string {
  return [...verifying, `printf 'kmmc: %s\\n' "$summary" | tee ${message}`, ''].join('\n');
}

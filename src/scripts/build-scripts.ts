/**
 * The shell texts of Jobs that build images. They are constants: no value of a user is ever part of them, all values
 * arrive as positional parameters. POSIX sh, with the tools of coreutils and grep, or of busybox. They hold no `$$` and
 * no `$(NAME)` of a variable, so that the kubelet's substitution leaves them as they are.
 *
 * Both take the same parameters, of which `ARGUMENTS` are handed to the tool as they are:
 * `IMAGE INPUT-HASH BASE SECONDS PULL PUSH [ARGUMENTS]`. BASE is the image of another step that this one starts from, or
 * an empty text; SECONDS is how long to wait for it; PULL and PUSH are `Verify`, `HTTP` or `SkipTLSVerify`. For buildah,
 * which alone can look into an image, BASE-HASH follows: what BASE must be made from, or an empty text where its tag tells.
 */
import { inputHashAnnotation, inputHashArg, inputHashVariable } from '../model/annotations.ts';
import { buildahStorage, shortNames } from './buildah-storage.ts';
import { secretsDirectory } from './secrets-directory.ts';

/** Where the Dockerfile is mounted: as the operator does it. */
export const dockerfileDirectory = '/workspace';
/** The disk of a build: everything that is written lies there. */
export const workDirectory = '/var/lib/kmmc';

const parameters = [
  'set -u',
  'image=$1 hash=$2 base=$3 patience=$4 pull=$5 push=$6',
  'shift 6',
  `home=${workDirectory}`,
  'log=$home/log',
  'started=$(date +%s)',
  'full="the disk is full: $image needs more room than this node gives"',
];

/**
 * `run` shows what a command says and keeps it in $log. The shell is process 1, which no signal ends unless it is
 * trapped; a trap waits for a command in the foreground, but not for `wait`.
 */
const running = [
  'fail() { printf \'kmmc: %s\\n\' "$1" >&2; exit 1; }',
  'trap \'fail "stopped from outside before $image was done"\' TERM INT',
  'run() {',
  '  rm -f "$home/status"',
  '  { "$@" 2>&1; echo "$?" >"$home/status"; } | tee "$log" &',
  '  wait "$!"',
  // nothing can be written on a full disk
  '  if [ ! -s "$home/status" ]; then fail "$full"; fi',
  '  read -r status <"$home/status"',
  '  return "$status"',
  '}',
  'pause() { sleep 10 & wait "$!"; }',
  'is_patient() { [ $(($(date +%s) - started)) -lt "$patience" ]; }',
  'says() { tail -n 20 "$log" | grep -qiE -e "$1"; }',
];

/** What failed, in one line that stands last in the log, and so in the message of the pod. */
const diagnosing = [
  'explain_build() {',
  '  if says \'no space left on device\'; then fail "$full"; fi',
  '  if [ "$status" = 137 ] || says \'exited on killed|killed signal|signal: killed|exit code: 137\'; then',
  '    fail "the build of $image was killed, perhaps because memory ran out"',
  '  fi',
  '  if says "$failed_step"; then fail "an instruction of the Dockerfile failed: see the lines above"; fi',
  "  if says 'unauthorized|access .*denied|: denied:|authentication required|authorization failed|403 forbidden'; then",
  '    fail "a registry refused an image that the Dockerfile starts from: see the lines above"',
  '  fi',
  '  fail "the build of $image failed with exit code $status: see the lines above"',
  '}',
  'explain_push() {',
  '  if [ "$status" = 137 ]; then fail "the push of $image was killed, perhaps because memory ran out"; fi',
  '  fail "the registry did not take $image: see the lines above"',
  '}',
  'report() {',
  '  printf \'%s@%s\\n\' "$image" "$1" >/dev/termination-log',
  '  echo "kmmc: pushed $image@$1"',
  '}',
];

const preparing = [
  'export TMPDIR="$home/tmp"',
  'export HOME="$home/user"',
  'registries=$HOME/.config/containers/registries.conf.d',
  'mkdir -p "$home/context" "$TMPDIR" "$registries"',
  shortNames('$registries'),
  ...buildahStorage({
    directory: '$home',
    log: '$log',
    refused: [
      'says \'no space left on device\' && fail "$full"',
      'fail "this node does not let buildah make a user namespace for its containers"',
    ],
  }),
  'verifies() { if [ "$1" = Verify ]; then echo true; else echo false; fi; }',
];

/** kpt and kubectl start all steps at once. A registry may say "denied" as well of what is not there yet. */
const awaitBase = [
  'is_base() {',
  '  [ -n "$base_hash" ] || return 0',
  '  storage inspect --type image --format "{{range .OCIv1.Config.Env}}{{println .}}{{end}}" "$base" >"$home/environment" || return 1',
  `  ! grep -qxF -e "${inputHashVariable}=$base_hash" "$home/environment" || return 0`,
  '  echo "$base was made from other input than $base_hash" >"$log"',
  '  return 1',
  '}',
  'pull_base() {',
  '  storage pull --quiet --policy always --retry 0 --tls-verify="$(verifies "$pull")" "$base" >"$log" 2>&1 && is_base',
  '}',
  'if [ -n "$base" ]; then',
  '  until pull_base; do',
  '    cat "$log" >&2',
  '    says \'no space left on device\' && fail "$full"',
  '    is_patient || fail "$base is still not there after $patience s: see the step that pushes it"',
  '    echo "kmmc: waiting for $base"',
  '    pause',
  '  done',
  'fi',
];

/** Further parameters are options of `buildah build`. */
export const buildahScript = [
  ...parameters,
  'base_hash=$1',
  'shift',
  ...running,
  "failed_step='at step \"'",
  ...diagnosing,
  ...preparing,
  ...awaitBase,
  'run storage build --isolation chroot --format docker --layers=false --tls-verify="$(verifies "$pull")" \\',
  `  --label "${inputHashAnnotation}=$hash" --env "${inputHashVariable}=$hash" \\`,
  `  --file ${dockerfileDirectory}/Dockerfile --tag localhost/kmmc-image "$@" "$home/context" ||`,
  '  explain_build',
  'run storage push --tls-verify="$(verifies "$push")" --digestfile "$home/digest" localhost/kmmc-image "docker://$image" ||',
  '  explain_push',
  'report "$(cat "$home/digest")"',
  '',
].join('\n');

/**
 * BuildKit takes one setting for each registry, and cannot say "all": those are named from which the Dockerfile may
 * pull. What a letter of a host may be keeps the file free of anything else.
 */
const buildKitSettings = [
  'mkdir -p "$home/context"',
  ': >"$home/buildkitd.toml"',
  'if [ "$pull" != Verify ]; then',
  // with both settings HTTPS is tried first
  '  plain=false; if [ "$pull" = HTTP ]; then plain=true; fi',
  `  { printf '%s\\n' "$base" "$@"; grep -iE '^[[:space:]]*(from|arg|copy)[[:space:]]' ${dockerfileDirectory}/Dockerfile; } |`,
  "    grep -oE '[A-Za-z0-9.-]+(:[0-9]+)?/' | sort -u |",
  '    while read -r host; do',
  '      printf \'[registry."%s"]\\ninsecure = true\\nhttp = %s\\n\' "${host%/}" "$plain"',
  '    done >"$home/buildkitd.toml"',
  'fi',
  'output="type=image,name=$image,push=true"',
  'if [ "$push" != Verify ]; then output="$output,registry.insecure=true"; fi',
  // Without CAP_SYS_ADMIN there is no new /proc for each instruction.
  'export BUILDKITD_FLAGS="--oci-worker-no-process-sandbox --config $home/buildkitd.toml --root $home/buildkit"',
  `for file in ${secretsDirectory}/*/*; do`,
  `  if [ -f "$file" ]; then set -- "$@" --secret "id=\${file#${secretsDirectory}/},src=$file"; fi`,
  'done',
];

/** Further parameters are options of `buildctl build`. Each file of a Secret is the secret `<Secret>/<key>` of a RUN. */
export const buildKitScript = [
  ...parameters,
  ...running,
  "failed_step='did not complete successfully|failed to compute cache key|failed to calculate checksum'",
  ...diagnosing,
  ...buildKitSettings,
  'until run buildctl-daemonless.sh build --progress plain --frontend dockerfile.v0 \\',
  `  --local context="$home/context" --local dockerfile=${dockerfileDirectory} \\`,
  '  --metadata-file "$home/metadata" --output "$output" "$@" \\',
  `  --opt "label:${inputHashAnnotation}=$hash" --opt "build-arg:${inputHashArg}=$hash"; do`,
  "  if says 'failed to push|error: push'; then explain_push; fi",
  '  if [ -z "$base" ] || ! says \'failed to resolve source metadata\'; then explain_build; fi',
  '  is_patient || fail "$base is still not there after $patience s: see the step that pushes it"',
  '  echo "kmmc: waiting for $base"',
  '  pause',
  'done',
  'report "$(grep -oE \'"containerimage.digest": *"[^"]*"\' "$home/metadata" | grep -oE \'sha256:[0-9a-f]+\')"',
  '',
].join('\n');

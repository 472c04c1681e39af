/**
 * The shell text that pipelines of all providers run. It is a constant: every value arrives in an environment variable,
 * and texts of users are encoded as encode-line.ts does it. POSIX sh with coreutils, buildah, and skopeo to look.
 *
 * The first parameter is what to do. `look` asks which of the images `KMMC_LOOK_FOR` (lines `IMAGE HASH`) the registry
 * holds; `build`, `test`, `sign` and `push` make the one of `KMMC_IMAGE`, or do nothing if `look` found it; `make` does
 * these four at once.
 */
import { inputHashAnnotation, inputHashVariable } from '../model/annotations.ts';
import { buildahStorage, shortNames } from '../scripts/buildah-storage.ts';
import { secretsDirectory } from '../scripts/secrets-directory.ts';
import { unsignedImageArg } from '../scripts/sign-dockerfile.ts';
import { verifyScratch } from './verify-in-pipeline.ts';

/** Where things are that steps leave for each other, and how they end. */
const working = [
  'set -eu',
  'export LC_ALL=C',
  'say() { printf \'kmmc: %s\\n\' "$1"; }',
  'fail() {',
  '  printf \'kmmc: %s\\n\' "$1" >&2',
  // GitHub shows such a line beside the job.
  '  if [ -n "${GITHUB_ACTIONS:-}" ]; then printf \'::error::%s\\n\' "$1"; fi',
  '  exit 1',
  '}',
  'work=${KMMC_WORK:-}',
  'if [ -z "$work" ] && [ -n "${RUNNER_TEMP:-}" ]; then work=$RUNNER_TEMP/kmmc-$KMMC_INPUT_HASH; fi',
  'if [ -z "$work" ]; then work=$(mktemp -d) && trap clean EXIT; fi',
  'mkdir -p "$work/secrets" && chmod 700 "$work/secrets"',
  'found=${KMMC_FOUND:-$work/found}',
  // Storage may still be mounted; without root its files belong to users of a user namespace. No result depends on it.
  'clean() {',
  '  umount -R "$work"/*/overlay 2>/dev/null || :',
  '  rm -rf "$work" 2>/dev/null || [ "$(id -u)" = 0 ] || buildah unshare rm -rf "$work" || :',
  '}',
  'is_found() { [ -f "$found" ] && grep -qxF -e "$KMMC_IMAGE $KMMC_INPUT_HASH" "$found"; }',
  'decode() { printf \'%b.\' "$1"; }',
];

/**
 * A Secret is a directory where the pipeline can mount it. Elsewhere its `data` come as JSON, as `kubectl get secret -o
 * jsonpath={.data}` prints it, in a variable or in a file that the variable names.
 */
const secrets = [
  'content() {',
  '  text=$(printenv "$1" || :)',
  '  case $text in /*) if [ -f "$text" ]; then text=$(cat "$text"); fi ;; esac',
  '}',
  'secret() {',
  '  case $1 in /*) directory=$1; return ;; esac',
  '  directory=$work/secrets/$1',
  '  content "$1"',
  '  [ -n "$text" ] || fail "the secret $1 is empty: the head of the pipeline tells the command that fills it"',
  '  mkdir -p "$directory"',
  "  printf '%s\\n' \"$text\" | tr -d ' \\t\\r\\n{}\"' | tr , '\\n' | while IFS=: read -r key value || [ -n \"$key\" ]; do",
  '    case $key in "" | . | .. | */*) exit 1 ;; esac',
  '    printf %s "$value" | base64 -d >"$directory/$key" || exit 1',
  '  done || fail "the secret $1 is not the data of a Secret: the head of the pipeline tells the command that fills it"',
  '}',
  'credentials() {',
  '  export REGISTRY_AUTH_FILE="$work/secrets/auth.json"',
  '  [ ! -s "$REGISTRY_AUTH_FILE" ] || return 0',
  '  content "${KMMC_REGISTRY_SECRET:-KMMC_REGISTRY_AUTH}"',
  '  case $text in',
  '    *\'"auths"\'*) printf %s "$text" >"$REGISTRY_AUTH_FILE" ;;',
  '    *)',
  '      if [ -n "${KMMC_REGISTRY_SECRET:-}" ]; then',
  '        secret "$KMMC_REGISTRY_SECRET"',
  '        [ -f "$directory/.dockerconfigjson" ] || fail "the secret $KMMC_REGISTRY_SECRET has no data key .dockerconfigjson"',
  '        cat "$directory/.dockerconfigjson" >"$REGISTRY_AUTH_FILE"',
  '      elif [ -n "${KMMC_LOGIN_HOST:-${CI_REGISTRY:-}}" ]; then',
  // The job's own account: of GitHub, or of the registry of a GitLab project.
  '        login=${KMMC_LOGIN_USER:-${CI_REGISTRY_USER:-}}:${KMMC_LOGIN_PASSWORD:-${CI_REGISTRY_PASSWORD:-}}',
  '        login=$(printf %s "$login" | base64 | tr -d \'\\n\')',
  '        printf \'{"auths":{"%s":{"auth":"%s"}}}\' "${KMMC_LOGIN_HOST:-$CI_REGISTRY}" "$login" >"$REGISTRY_AUTH_FILE"',
  '      else',
  '        unset REGISTRY_AUTH_FILE',
  '      fi ;;',
  '  esac',
  '}',
];

const looking = [
  'look() {',
  '  : >"$found"',
  '  while read -r image hash; do',
  '    [ -n "$image" ] || continue',
  `    if has=$(skopeo inspect --config --format '{{index .Config.Labels "${inputHashAnnotation}"}}' \\`,
  '      --tls-verify="$KMMC_PUSH_TLS_VERIFY" "docker://$image" 2>"$work/error"); then',
  '      if [ "$has" = "$hash" ]; then',
  '        printf \'%s %s\\n\' "$image" "$hash" >>"$found"',
  '        say "$image is up to date ($hash)"',
  '      else',
  '        say "$image was made from other input (${has:-unknown}, not $hash)"',
  '      fi',
  '    else',
  '      say "$image is not there: $(tail -n 1 "$work/error")"',
  '    fi',
  '  done <<END',
  '$KMMC_LOOK_FOR',
  'END',
  '}',
];

/**
 * Storage of its own, for runners that several pipelines share. What the runner says of registries holds, too. `with_…`
 * append options to a command.
 */
const building = [
  'prepare() {',
  '  export TMPDIR="$work/tmp"',
  '  mkdir -p "$work/context" "$work/tmp" "$work/registries"',
  '  cp /etc/containers/registries.conf.d/*.conf "$work/registries/" 2>/dev/null || :',
  `  ${shortNames('$work/registries')}`,
  ...buildahStorage({
    directory: '$work',
    log: '$work/error',
    options: ['--registries-conf-dir "$work/registries"'],
    refused: ['fail "this runner does not let buildah make its containers"'],
  }).map((line) => `  ${line}`),
  '  image=localhost/kmmc-image:$KMMC_INPUT_HASH',
  '  unsigned=$image',
  '  if [ -n "${KMMC_SIGN_SECRETS:-}" ]; then unsigned=localhost/kmmc-unsigned:$KMMC_INPUT_HASH; fi',
  '}',
  'with_args() {',
  '  lines=$1',
  '  shift',
  '  while IFS= read -r line; do',
  '    [ -n "$line" ] || continue',
  '    line=$(decode "$line")',
  '    set -- "$@" --build-arg "${line%.}"',
  '  done <<END',
  '$lines',
  'END',
  '  "$@" "$work/context"',
  '}',
  'with_secrets() {',
  '  lines=$1',
  '  shift',
  '  while read -r name path; do',
  '    [ -n "$name" ] || continue',
  '    secret "$name"',
  '    set -- "$@" --volume "$directory:$path:ro"',
  '  done <<END',
  '$lines',
  'END',
  '  "$@"',
  '}',
  // Its first two parameters are the TLS setting for the images that the Dockerfile names, and the tag.
  'build_image() {',
  '  tls=$1 tag=$2',
  '  shift 2',
  '  storage build --isolation chroot --format docker --layers=false --tls-verify="$tls" \\',
  // The same marks as the cluster's steps leave in an image.
  `    --label "${inputHashAnnotation}=$KMMC_INPUT_HASH" --env "${inputHashVariable}=$KMMC_INPUT_HASH" \\`,
  `    --file "$work/Dockerfile" --tag "$tag" "$@"`,
  '}',
  'build() {',
  '  if [ -z "${KMMC_DOCKERFILE:-}" ]; then',
  '    storage pull --tls-verify="$KMMC_PULL_TLS_VERIFY" "$KMMC_UNSIGNED_IMAGE" ||',
  '      fail "cannot get $KMMC_UNSIGNED_IMAGE, which is to be signed: see the lines above"',
  '    storage tag "$KMMC_UNSIGNED_IMAGE" "$unsigned"',
  '    return',
  '  fi',
  '  printf %s "$KMMC_DOCKERFILE" >"$work/Dockerfile"',
  '  with_secrets "${KMMC_SECRETS:-}" with_args "$KMMC_ARGS" build_image "$KMMC_PULL_TLS_VERIFY" "$unsigned" ||',
  '    fail "the build of $KMMC_IMAGE failed: see the lines above"',
  '}',
  'sign() {',
  '  printf %s "$KMMC_SIGN_DOCKERFILE" >"$work/Dockerfile"',
  '  with_secrets "$KMMC_SIGN_SECRETS" with_args "$KMMC_SIGN_ARGS" build_image "$KMMC_SIGN_TLS_VERIFY" "$image" \\',
  `    --pull=false --build-arg "${unsignedImageArg}=$unsigned" || fail "signing of $KMMC_IMAGE failed: see the lines above"`,
  '}',
];

/**
 * The test that verification Jobs run, in an image that has its tools, on the files of an image that is not pushed yet.
 * What it says goes through a file: buildah 1.28 sometimes drops the last lines of a container that fails.
 */
const testing = [
  'verify() {',
  `  set -- storage run --isolation chroot --user 0 --volume "$work/scratch:${verifyScratch}" "$@" "$container" -- \\`,
  '    /bin/sh -c "$KMMC_VERIFY_SCRIPT" verify "$root" "$kernel" "$kmod"',
  '  while IFS= read -r line; do',
  '    case $line in',
  '      FILE_*) line=$(decode "${line#*=}") && set -- "$@" "${line%.}" ;;',
  '    esac',
  '  done <<END',
  '$files',
  'END',
  '  "$@"',
  '}',
  'test_image() {',
  '  root=$(decode "$KMMC_DIRECTORY") && root=${root%.}',
  '  kernel=$(decode "$KMMC_KERNEL") && kernel=${kernel%.}',
  '  kmod=$(decode "${KMMC_KMOD:-}") && kmod=${kmod%.}',
  '  files=$2',
  '  container=kmmc-$KMMC_INPUT_HASH',
  '  storage rm "$container" >/dev/null 2>&1 || :',
  '  storage from --name "$container" --tls-verify="$KMMC_PULL_TLS_VERIFY" "$KMMC_VERIFIER" >/dev/null ||',
  '    fail "cannot get $KMMC_VERIFIER, which tests images: see the lines above"',
  '  storage copy --quiet --from "$1" "$container" "$root/lib/modules" "/kmmc$root/lib/modules" >/dev/null ||',
  '    fail "$KMMC_IMAGE has no directory $root/lib/modules"',
  '  mkdir -p "$work/scratch"',
  '  status=0',
  '  with_secrets "$3" verify || status=$?',
  '  cat "$work/scratch/log" 2>/dev/null || :',
  '  [ "$status" = 0 ] || fail "$KMMC_IMAGE does not pass its test and is not pushed: see the lines above"',
  '  storage rm "$container" >/dev/null',
  '}',
  `is_certificate() { grep -e " ${secretsDirectory}/cert\\$" || :; }`,
];

const doing = [
  'push() {',
  '  storage push --tls-verify="$KMMC_PUSH_TLS_VERIFY" --digestfile "$work/digest" "$image" "docker://$KMMC_IMAGE" ||',
  '    fail "the registry did not take $KMMC_IMAGE: see the lines above"',
  '  say "pushed $KMMC_IMAGE@$(cat "$work/digest")"',
  '  clean',
  '}',
  'act() {',
  '  case $1 in',
  '    build) build ;;',
  '    test) test_image "$unsigned" "" "" ;;',
  '    sign)',
  '      sign',
  '      test_image "$image" "$KMMC_SIGN_ARGS" "$(printf %s "$KMMC_SIGN_SECRETS" | is_certificate)" ;;',
  '    push) push ;;',
  '    make)',
  '      act build',
  '      act test',
  '      [ "$unsigned" = "$image" ] || act sign',
  '      act push ;;',
  '    *) fail "unknown action $1" ;;',
  '  esac',
  '}',
  'if [ "$1" = look ]; then',
  '  credentials',
  '  KMMC_LOOK_FOR=${KMMC_LOOK_FOR:-"$KMMC_IMAGE $KMMC_INPUT_HASH"}',
  '  look',
  'elif is_found; then',
  '  say "nothing to do: $KMMC_IMAGE is up to date"',
  'else',
  '  credentials',
  '  prepare',
  '  act "$1"',
  'fi',
];

export const pipelineScript = [...working, ...secrets, ...looking, ...building, ...testing, ...doing, ''].join('\n');

/**
 * Shell lines that refuse an image of other input than the step made it from that this object belongs to: under one tag
 * a registry, or a node, may still have what an earlier build pushed. No tool orders all objects: kpt and kubectl start
 * loaders and verifications together with the build. The image says in its environment what it was made from.
 *
 * They take the hash that is needed from the first parameter. They hold no `${`, which Flux would replace.
 */
import { inputHashVariable } from '../model/annotations.ts';

export function inputCheck(exitCode: number): readonly string[] {
  return [
    'needs=$1',
    'shift',
    `has=$(set +u; echo "$${inputHashVariable}")`,
    'if [ "$has" != "$needs" ]; then',
    '  [ -n "$has" ] || has=none',
    '  echo "kmmc: this image was made from other input (has $has, needs $needs): waiting for the build to push it" >&2',
    `  exit ${exitCode}`,
    'fi',
  ];
}

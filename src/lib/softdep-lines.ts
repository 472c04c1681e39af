/** Lines for modprobe.d that make modprobe load a whole chain when it loads its head: each module needs the next one first. */

export function softdepLines(order: readonly string[]): string {
  return order
    .slice(1)
    .map((next, index) => `softdep ${order[index]} pre: ${next}\n`)
    .join('');
}

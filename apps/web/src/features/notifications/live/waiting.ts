const first = 1_000;
const longest = 60_000;

/** Milliseconds until the next try: twice as long each time, and never all pages at once, as after a restart of the server. */
export function waitBefore(failures: number, chance = Math.random()): number {
  const most = Math.min(longest, first * 2 ** failures);
  return Math.round(most * (0.5 + chance / 2));
}

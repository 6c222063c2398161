const week = 7 * 24 * 3_600_000;

/** Requests since then count for the week of an expert. */
export function weekBefore(now: Date): Date {
  return new Date(now.getTime() - week);
}

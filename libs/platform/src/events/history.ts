const longestPastMilliseconds = 3 * 24 * 3_600_000;

/** Whether what happened then is history when it comes to be told, as of a community that is brought along: nobody is written to, and no service asked. */
export function isHistory(at: Date | string, now: Date): boolean {
  return now.getTime() - new Date(at).getTime() > longestPastMilliseconds;
}

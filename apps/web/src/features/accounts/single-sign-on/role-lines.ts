/** Roles that a claim can give; the first is what a new line offers. */
export const roleNames = ['STAFF', 'REVIEWER', 'MANAGER', 'ADMINISTRATOR'] as const;

/** As many as the API takes. */
export const mostRoleLines = 50;

/** Empty ones to fill in: the form works without script, so more come with the next saving. */
const emptyLines = 3;

export function linesFor(filled: number): number[] {
  return Array.from({ length: Math.min(filled + emptyLines, mostRoleLines) }, (_, line) => line);
}

const part = 500;

/** No statement may run for long. */
export function inParts(rows: readonly { readonly id: string }[]): string[][] {
  return Array.from({ length: Math.ceil(rows.length / part) }, (_, n) => rows.slice(n * part, (n + 1) * part).map(({ id }) => id));
}

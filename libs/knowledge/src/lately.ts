/** So far back figures look, in days. */
export const daysCounted = 90;

export function lately(now: Date): Date {
  return new Date(now.getTime() - daysCounted * 86_400_000);
}

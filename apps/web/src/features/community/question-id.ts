/** People paste the address of a question; its number alone will do. */
export function questionIdIn(typed: string): string {
  return /\/q\/(\d+)/.exec(typed)?.[1] ?? typed.trim();
}

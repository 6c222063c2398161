/** People paste the address of a question or an article; its number alone will do. What is neither is refused beside its field. */
export function contentIdIn(typed: string): string {
  return /\/(?:q|a)\/(\d+)/.exec(typed)?.[1] ?? typed.trim();
}

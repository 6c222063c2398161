/** How the audit log names who acts under an alias: it says which alias of which thread, not whose. */
export function aliasSubject(questionId: string, alias: number): string {
  return `alias:${questionId}:${alias}`;
}

/** What was typed as a name, on one line: composed characters, single blanks, none at the ends. */
export function oneLine(typed: string): string {
  return typed.normalize('NFC').replace(/\s+/gu, ' ').trim();
}

/** What turns or hides text: marks of direction that override, and control characters. */
const DISGUISES = /[\u202a-\u202e\p{Cc}]/gu;

/** A title as it is kept: one line, single blanks, nothing in it that disguises what it says. */
export function oneLine(text: string): string {
  return text.replace(DISGUISES, ' ').replace(/\s+/g, ' ').trim();
}

import { createHash } from 'node:crypto';
import { handleBaseOf } from '@kehila/accounts';

const LONGEST_NAME = 60;
const LONGEST_TITLE = 300;
const LONGEST_ARTICLE_TITLE = 150;
const MARK = 6;
const WRITTEN_NUMBER = /^-?\d+$/;
/** The handle of those whose name gives none: they get a number at once. */
const WITHOUT_NAME = 'member';
// Control characters and marks that turn the direction of what follows.
const INVISIBLE = /[\p{Cc}\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu;

/** A name as it can stand in a line, or null when nothing of it can be seen. */
export function displayName(written: string | null): string | null {
  return oneLine(written ?? '', LONGEST_NAME) || null;
}

/** What stands for an id in public: a number is one, whatever else a person has written (a mail address, a telephone number) tells nothing. */
export function markOf(externalId: string): string {
  if (WRITTEN_NUMBER.test(externalId)) return externalId.replace('-', 'n');
  return createHash('sha256').update(externalId).digest('hex').slice(0, MARK);
}

export function articleTitle(written: string): string {
  return oneLine(written, LONGEST_ARTICLE_TITLE);
}

export function titleLine(written: string): string {
  return oneLine(written, LONGEST_TITLE);
}

/** The name in an address, made as for everyone; the second and later attempts carry the user's number, for names that are taken. */
export function handleFor(name: string, externalId: string, attempt: number): string {
  const number = markOf(externalId);
  const base = handleBaseOf(name);
  if (attempt === 0 && base !== WITHOUT_NAME) return base;
  return attempt < 2 ? `${base}-${number}` : `${base}-${number}-${attempt}`;
}

function oneLine(text: string, longest: number): string {
  const line = text.toWellFormed().normalize('NFC').replace(/\s/g, ' ').replace(INVISIBLE, '').replace(/ +/g, ' ').trim();
  return line.length <= longest ? line : Array.from(line).slice(0, longest).join('').trimEnd();
}

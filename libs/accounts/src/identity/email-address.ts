import { BadInput } from '@kehila/platform';
import { isEmail } from 'class-validator';

export const longestEmail = 254;

/** Plain addresses only: no quotes, comments, lists, encoded words or look-alike letters, which mail programs read differently. */
const plain = /^[a-z0-9!#$%&'*+/=?^_`{|}~.-]+@[a-z0-9.-]+$/i;
const encodedWord = /=\?.*\?=|[?%!]/;

/**
 * The address as it is kept.
 * @throws BadInput when it is none.
 */
export function readEmail(text: string, path: readonly string[] = ['input', 'email']): string {
  const email = text.trim();
  if (!isEmailAddress(email)) throw new BadInput([{ path, code: 'EMAIL_INVALID' }]);
  return email;
}

export function isEmailAddress(email: string): boolean {
  // The length first: the patterns never see a text that is long.
  return email.length <= longestEmail && plain.test(email) && !encodedWord.test(email) && isEmail(email, { allow_utf8_local_part: false, require_tld: true });
}

import { BadInput, ErrorCode, Refused } from '@kehila/platform';
import { isCommonPassword } from './common-passwords';

export const shortestPassword = 12;
export const longestPassword = 128;

/** Undefined: good enough. `personal` are words that are guessed with this person, such as their address.
 * @throws BadInput when it is too short or too long. */
export function passwordRefusal(password: string, personal: readonly string[]): Refused | undefined {
  const path = ['input', 'password'];
  if (password.length < shortestPassword) throw new BadInput([{ path, code: 'TOO_SHORT', values: { limit: shortestPassword } }]);
  if (password.length > longestPassword) throw new BadInput([{ path, code: 'TOO_LONG', values: { limit: longestPassword } }]);
  return isCommonPassword(password, personal) ? new Refused(ErrorCode.PASSWORD_TOO_COMMON, path) : undefined;
}

import { BadInput } from '@kehila/platform';
import { longestPasskeyName } from './passkey/passkey-limits';
import { oneLine } from '../identity/one-line';

/** What somebody calls a device or a program, so that they know it again. */
export function readFactorName(typed: string): string {
  const path = ['input', 'name'];
  const name = oneLine(typed);
  if (name === '') throw new BadInput([{ path, code: 'REQUIRED' }]);
  if (name.length > longestPasskeyName) throw new BadInput([{ path, code: 'TOO_LONG', values: { limit: longestPasskeyName } }]);
  if (/[\p{Cc}\p{Cf}\p{Co}]/u.test(name)) throw new BadInput([{ path, code: 'NAME_INVALID' }]);
  return name;
}

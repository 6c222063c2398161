import { parsePhoneNumberFromString } from 'libphonenumber-js/max';

/** Numbers of firms and services, which are nobody's own. */
const ofServices = new Set(['TOLL_FREE', 'SHARED_COST', 'PREMIUM_RATE', 'UAN', 'PAGER', 'VOICEMAIL']);

/** A number that reaches somebody: of Israel when it begins with one 0, of the world when it begins with + or 00. */
export function isPhoneNumber(written: string): boolean {
  const dialled = written.replace(/^00(?=[1-9])/, '+');
  if (!/^[+0(]/.test(dialled)) return false;
  const number = parsePhoneNumberFromString(dialled, 'IL');
  return number !== undefined && number.isValid() && !ofServices.has(number.getType() ?? '');
}

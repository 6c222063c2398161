import { isCardNumber, isIdentityNumber } from './check-digit';
import { isPhoneNumber } from './phone-number';

export type PersonalKind = 'card' | 'identity' | 'phone' | 'email';

/** A stretch of a text that tells more about somebody than others need. */
export interface PersonalPlace {
  readonly kind: PersonalKind;
  readonly text: string;
  /** Where it begins, in UTF-16 units. */
  readonly from: number;
}

/** Digits in groups, as people write them; not within a longer run of digits, letters or a version. */
const GROUPS = /(?<![\p{L}\d.,:/_#@=-])[+(]?\d(?:[ \u00a0().-]{0,2}\d){6,18}(?![\p{L}\d/_@]|[.,:-]\d)/gu;

/** At most 64 characters stand before the @; without the limit a long line of letters would be read again from each of them. */
const EMAIL =
  /(?<![\p{L}\p{N}._%+-])[\p{L}\p{N}][\p{L}\p{N}._%+'-]{0,63}@(?:[\p{L}\p{N}-]{1,63}\.){1,5}(?:[\p{Ll}\p{Lo}]{2,24}|[A-Z]{2,10})(?![\p{L}\p{N}@])/gu;

/** What numbers and addresses within them are about is no person; and what stands in code are mostly measurements. */
const ADDRESS = /\bhttps?:\/\/[^\s<>()]{1,2048}/gi;
const CODE = /```[^`]{0,20000}```|`[^`\n]{1,500}`/g;

/** Addresses that reach nobody: for examples, and of machines. */
const NOBODY = /@(?:[\p{L}\p{N}-]+\.)*(?:example|test|invalid|localhost|local)(?:\.[a-z]{2,3})?$|^(?:no-?reply|git@|mailer-daemon)|@.*\bno-?reply\b/iu;

const DATE = /^\(?(?:19|20)\d\d[-. ]/;

const OTHER_NUMBERS =
  /(?:order|invoice|ticket|case|serial|model|part|ref(?:erence)?|tracking|version|sn|imei|mac|הזמנה|חשבונית|פנייה|קריאה|סידורי|דגם|גרסה|אסמכתא|מק["״]ט|משלוח)[\s:.#]*(?:no|nr|number|id|מספר|מס['׳]?)?[\s:.#]*$/iu;

/** Card, identity and phone numbers and e-mail addresses in a text, in order. Few false alarms matter more than the last hit: people are asked, not stopped. */
export function personalDataIn(text: string): PersonalPlace[] {
  const open = blanked(text, ADDRESS);
  const prose = blanked(open, CODE);
  const numbers = [...open.matchAll(GROUPS)].flatMap(({ 0: found, index }) => {
    const kind = kindOfNumber(found, open.slice(Math.max(0, index - 40), index), prose.startsWith(found, index));
    return kind ? [{ kind, text: found, from: index }] : [];
  });
  const addresses = [...open.matchAll(EMAIL)]
    .filter(({ 0: found }) => !NOBODY.test(found))
    .map(({ 0: found, index }) => ({ kind: 'email' as const, text: found, from: index }));
  return [...numbers, ...addresses].sort((one, other) => one.from - other.from);
}

/** The text with every such place taken out, in one pass: a text of nothing but addresses costs its length. */
export function withoutPersonalData(text: string, places: readonly PersonalPlace[] = personalDataIn(text)): string {
  let end = 0;
  const kept = places.map(({ text: found, from }) => {
    const before = text.slice(end, from);
    end = Math.max(end, from + found.length);
    return before;
  });
  return [...kept, text.slice(end)].join('…');
}

function kindOfNumber(found: string, before: string, isProse: boolean): PersonalKind | undefined {
  const digits = found.replace(/\D/g, '');
  if (!found.startsWith('+') && !found.includes('(') && isCardNumber(digits)) return 'card';
  if (!isProse || OTHER_NUMBERS.test(before)) return undefined;
  if (/^\d{8}[ -]?\d$/.test(found) && isIdentityNumber(digits)) return 'identity';
  return !DATE.test(found) && isPhoneNumber(found) ? 'phone' : undefined;
}

/** Of the same length, so that places stay where they are. */
function blanked(text: string, what: RegExp): string {
  return text.replace(what, (found) => ' '.repeat(found.length));
}

/** A stretch of a text that tells more about somebody than others need. */
export interface PersonalPlace {
  readonly kind: 'card' | 'phone' | 'identity';
  readonly text: string;
  readonly from: number;
}

// Digits in groups, as people write them; not within a longer run of digits.
const digitsInGroups = /(?<![\d.,/-])\+?\d(?:[ \u00a0-]?\d){7,18}(?![\d/-])/g;
const israeliPhone = /^(?:\+?972|0)(?:5\d|7\d|[23489])\d{7}$/;

/** Card, phone and identity numbers in a text, in order. */
export function personalDataIn(text: string): PersonalPlace[] {
  return [...text.matchAll(digitsInGroups)].flatMap(({ 0: found, index }) => {
    const kind = kindOf(found.replace(/[^\d+]/g, ''));
    return kind === undefined ? [] : [{ kind, text: found, from: index }];
  });
}

/** The text with every such place taken out. */
export function withoutPersonalData(text: string): string {
  return personalDataIn(text).reduceRight((left, { text: found, from }) => `${left.slice(0, from)}…${left.slice(from + found.length)}`, text);
}

function kindOf(number: string): PersonalPlace['kind'] | undefined {
  if (israeliPhone.test(number)) return 'phone';
  if (/^\d{13,19}$/.test(number) && passesLuhn(number)) return 'card';
  if (/^\d{9}$/.test(number) && passesLuhn(number)) return 'identity';
  return undefined;
}

/** The check digit of cards, and of Israeli identity numbers. */
function passesLuhn(number: string): boolean {
  if (/^0+$/.test(number)) return false;
  const sum = [...number].reverse().reduce((total, digit, place) => {
    const weighed = Number(digit) * (place % 2 === 0 ? 1 : 2);
    return total + (weighed > 9 ? weighed - 9 : weighed);
  }, 0);
  return sum % 10 === 0;
}

/** Personal data that must not stand in logs, and what stands there instead. */
const masks: readonly { readonly found: RegExp; readonly instead: string; readonly only?: (digits: string) => boolean }[] = [
  // At most 64 characters may stand before the @; without the limit a long line of letters would be read again from each of them.
  { found: /[\p{L}\p{N}._%+'-]{1,64}@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/gu, instead: '<e-mail>' },
  { found: /(?<![\w-])\d(?:[ -]?\d){12,18}(?![\w-])/g, instead: '<card>', only: isCard },
  { found: /(?<![\w.-])(?:\+\d{1,3}[ -]?|0)(?:\(?\d{1,3}\)?[ -]?)\d{3}[ -]?\d{3,4}(?![\w-])/g, instead: '<phone>' },
  { found: /(?<![\w.-])\d{9}(?![\w-])/g, instead: '<identity>', only: isIdentityNumber },
];

/** `text` without e-mail addresses, card, phone and identity numbers. */
export function maskPersonalData(text: string): string {
  return masks.reduce(
    (masked, { found, instead, only }) => masked.replace(found, (match) => (only && !only(match.replace(/\D/g, '')) ? match : instead)),
    text,
  );
}

/** By the check digit of payment cards, so that other long numbers stay readable. */
function isCard(digits: string): boolean {
  return weightedSum(digits, 'fromRight') % 10 === 0;
}

/** By the check digit of Israeli identity numbers. */
function isIdentityNumber(digits: string): boolean {
  return weightedSum(digits, 'fromLeft') % 10 === 0;
}

/** Every second digit doubled, its digits added. */
function weightedSum(digits: string, side: 'fromLeft' | 'fromRight'): number {
  const ordered = side === 'fromRight' ? [...digits].reverse() : [...digits];
  return ordered.map((digit, index) => Number(digit) * (index % 2 === 0 ? 1 : 2)).reduce((sum, value) => sum + (value > 9 ? value - 9 : value), 0);
}

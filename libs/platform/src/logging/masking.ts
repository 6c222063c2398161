import { isIdentityNumber, passesCheckDigit } from '../text-check/check-digit';

/** Personal data that must not stand in logs, and what stands there instead. */
const masks: readonly { readonly found: RegExp; readonly instead: string; readonly only?: (digits: string) => boolean }[] = [
  // At most 64 characters may stand before the @; without the limit a long line of letters would be read again from each of them.
  { found: /[\p{L}\p{N}._%+'-]{1,64}@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/gu, instead: '<e-mail>' },
  { found: /(?<![\w-])\d(?:[ .-]?\d){12,18}(?![\w-])/g, instead: '<card>', only: passesCheckDigit },
  { found: /(?<![\w.-])(?:\+\d{1,3}[ -]?|0)(?:\(?\d{1,3}\)?[ -]?)\d{3}[ -]?\d{3,4}(?![\w-])/g, instead: '<phone>' },
  { found: /(?<![\w.-])\d{8}-?\d(?![\w-])/g, instead: '<identity>', only: isIdentityNumber },
];

/** `text` without e-mail addresses, card, phone and identity numbers. */
export function maskPersonalData(text: string): string {
  return masks.reduce(
    (masked, { found, instead, only }) => masked.replace(found, (match) => (only && !only(match.replace(/\D/g, '')) ? match : instead)),
    text,
  );
}

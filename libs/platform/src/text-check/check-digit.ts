/** Every second digit doubled, its digits added (Luhn). Cards are weighed from the right, Israeli identity numbers from the left: with nine digits that is the same. */
export function passesCheckDigit(digits: string): boolean {
  if (/^0+$/.test(digits)) return false;
  const sum = [...digits].reverse().reduce((total, digit, place) => {
    const weighed = Number(digit) * (place % 2 === 0 ? 1 : 2);
    return total + (weighed > 9 ? weighed - 9 : weighed);
  }, 0);
  return sum % 10 === 0;
}

/** Beginnings and lengths that cards are given out with; other long numbers pass the check digit once in ten. */
const CARD =
  /^(?:4\d{12}(?:\d{3}){0,2}|5[1-5]\d{14}|2(?:2[2-9]|[3-6]\d|7[01])\d{13}|3[47]\d{13}|3(?:0[0-5]|[68]\d)\d{11}|35\d{14}|6(?:011|4[4-9]\d|5\d\d)\d{12}|62\d{14,17})$/;

export function isCardNumber(digits: string): boolean {
  return CARD.test(digits) && passesCheckDigit(digits);
}

export function isIdentityNumber(digits: string): boolean {
  return digits.length === 9 && passesCheckDigit(digits);
}

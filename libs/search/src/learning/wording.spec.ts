import { keptText, wordingOf } from './wording';

describe('what a search is about', () => {
  it.each([
    ['router blinking red', 'Why is my RED router blinks?'],
    ['המחשב לא נדלק', 'מחשב נדלק'],
    ['שלטים', 'השלט'],
    ['Wi-Fi drops', 'wifi dropping'],
  ])('is the same for %j and %j', (one, other) => {
    expect(wordingOf(one)).toEqual(wordingOf(other));
  });

  it('is nothing where only words stand that say nothing', () => {
    expect(wordingOf('what is the')).toEqual([]);
  });
});

describe('the text that is kept', () => {
  it.each([
    ['my mail is dana.levi@somewhere.co.il help', 'my mail is … help'],
    ['call 054-123 4567 now', 'call … now'],
    ['invoice 123456789', 'invoice …'],
    ['box a@b', 'box …'],
    ['error 502 on tv\0\n x', 'error 502 on tv x'],
    ['cut \ud83d emoji', 'cut \ufffd emoji'],
  ])('of %j is %j', (text, kept) => {
    expect(keptText(text)).toBe(kept);
  });
});

import { personalDataIn, withoutPersonalData } from './personal-data';

const kinds = (text: string) => personalDataIn(text).map(({ kind, text: found }) => [kind, found]);

describe('personal data in a text', () => {
  it.each([
    ['call me on 052-555-0147', 'phone', '052-555-0147'],
    ['טלפון: 03 555 0147.', 'phone', '03 555 0147'],
    ['+972 52 555 0147', 'phone', '+972 52 555 0147'],
    ['card 4111 1111 1111 1111 was charged', 'card', '4111 1111 1111 1111'],
    ['5500-0000-0000-0004', 'card', '5500-0000-0000-0004'],
    ['my number is 123456782', 'identity', '123456782'],
    ['ת״ז 12345678-2', 'identity', '12345678-2'],
  ])('finds the place in "%s"', (text, kind, found) => {
    expect(kinds(text)).toEqual([[kind, found]]);
  });

  it.each([
    ['a card whose check digit is wrong', '4111 1111 1111 1112'],
    ['an identity number whose check digit is wrong', '123456789'],
    ['noughts', '000000000'],
    ['a serial number', 'SN 0048-2231-77'],
    ['an address in the network', 'http://192.168.100.100:8080'],
    ['a date', '2026-11-25 22:04:11'],
    ['a number with decimals', '3.14159265358979'],
    ['a price', '₪1,234,567'],
  ])('leaves %s alone', (_what, text) => {
    expect(personalDataIn(text)).toEqual([]);
  });

  it('finds several, in order, and says where', () => {
    const text = 'Card 4111111111111111, phone 0525550147.';
    expect(personalDataIn(text).map(({ kind, from }) => [kind, from])).toEqual([
      ['card', 5],
      ['phone', 29],
    ]);
  });

  it('takes every place out and leaves the rest as it was', () => {
    expect(withoutPersonalData('Card 4111111111111111, phone 0525550147.')).toBe('Card …, phone ….');
    expect(withoutPersonalData('Nothing here.')).toBe('Nothing here.');
  });

  it('is quick on very long runs of digits', () => {
    const began = performance.now();
    personalDataIn('1 '.repeat(16_000));
    personalDataIn('12345678901234567890'.repeat(1_600));
    expect(performance.now() - began).toBeLessThan(200);
  });
});

import { personalDataIn, withoutPersonalData } from './personal-data-in-text';

const kinds = (text: string) => personalDataIn(text).map(({ kind, text: found }) => [kind, found]);

describe('personal data in a text', () => {
  it.each([
    ['call me on 052-555-0147', 'phone', '052-555-0147'],
    ['טלפון: 03 555 0147.', 'phone', '03 555 0147'],
    ['(03) 555-0147', 'phone', '(03) 555-0147'],
    ['+972 52 555 0147', 'phone', '+972 52 555 0147'],
    ['from abroad 00972525550147', 'phone', '00972525550147'],
    ['my cell: +1 (212) 555-0147', 'phone', '+1 (212) 555-0147'],
    ['card 4111 1111 1111 1111 was charged', 'card', '4111 1111 1111 1111'],
    ['5500-0000-0000-0004', 'card', '5500-0000-0000-0004'],
    ['in the log: `4111111111111111`', 'card', '4111111111111111'],
    ['my number is 123456782', 'identity', '123456782'],
    ['ת״ז 12345678-2', 'identity', '12345678-2'],
    ['write to dana.levi@people.co.il please', 'email', 'dana.levi@people.co.il'],
  ])('finds the place in "%s"', (text, kind, found) => {
    expect(kinds(text)).toEqual([[kind, found]]);
  });

  it.each([
    ['a card whose check digit is wrong', '4111 1111 1111 1112'],
    ['sixteen digits that no card begins with', '9111 1111 1111 1116'],
    ['an identity number whose check digit is wrong', '123456789'],
    ['the number of an order', 'order no. 123456782'],
    ['the number of an order, in Hebrew', 'מספר הזמנה: 123456782'],
    ['noughts', '000000000'],
    ['a serial number', 'SN 0048-2231-77'],
    ['an address in the network', 'http://192.168.100.100:8080 and 192.168.100.100'],
    ['an address of a page', 'https://shop.example/o/0525550147?id=123456782'],
    ['a date', '2026-11-25 22:04:11'],
    ['a number with decimals', '3.14159265358979'],
    ['a version', 'firmware 10.2.0.0525550147'],
    ['a price', '₪1,234,567'],
    ['a free number of a firm', '1-800-123-456'],
    ['a hash', 'a1b2c30525550147'],
    ['a measurement in code', '`0525550147 bytes`'],
    ['an address for examples', 'somebody@people.example or me@example.com'],
    ['an address of a machine', 'git@code.company.com'],
  ])('leaves %s alone', (_what, text) => {
    expect(kinds(text)).toEqual([]);
  });

  it('finds several, in order, and says where', () => {
    const text = 'Card 4111111111111111, phone 0525550147, mail a@b.co.';
    expect(personalDataIn(text).map(({ kind, from }) => [kind, from])).toEqual([
      ['card', 5],
      ['phone', 29],
      ['email', 46],
    ]);
  });

  it('takes every place out and leaves the rest as it was', () => {
    expect(withoutPersonalData('Card 4111111111111111, phone 0525550147.')).toBe('Card …, phone ….');
    expect(withoutPersonalData('Nothing here.')).toBe('Nothing here.');
  });

  it('takes out what stands within another place with it', () => {
    expect(withoutPersonalData("write to dana'0525550147.levi@people.co.il now")).toBe('write to …… now');
  });

  const hostile = ['1 ', '12345678901234567890', 'a', 'a@', '`', '+1 ', '052-555-0147 ', '4111111111111111 ', 'http://', 'a@b.cd ', '123456782\n'];

  it.each(hostile)('is quick on very much of "%s"', (part) => {
    const text = part.repeat(Math.ceil(131_072 / part.length)).slice(0, 131_072);
    const milliseconds = Array.from({ length: 3 }, () => {
      const began = process.threadCpuUsage();
      withoutPersonalData(text, personalDataIn(text));
      const { user, system } = process.threadCpuUsage(began);
      return (user + system) / 1_000;
    });
    expect(Math.min(...milliseconds)).toBeLessThan(600);
  });
});

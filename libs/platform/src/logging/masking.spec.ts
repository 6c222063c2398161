import { maskPersonalData } from './masking';

describe('masking personal data', () => {
  it.each([
    ['an e-mail address', 'mail to dana.levi+x@mail.example.co.il failed', 'mail to <e-mail> failed'],
    ['a card number', 'paid with 4580 4580 4580 4581 and 4111-1111-1111-1111', 'paid with 4580 4580 4580 4581 and <card>'],
    ['a mobile number', 'call 052-123-4567 or 0521234567', 'call <phone> or <phone>'],
    ['a number from abroad', 'call +972 52 123 4567', 'call <phone>'],
    ['an identity number', 'id 123456782', 'id <identity>'],
  ])('hides %s', (_, text, masked) => {
    expect(maskPersonalData(text)).toBe(masked);
  });

  it.each([
    ['a request id', '{"requestId":"0190aa23-0521-4234-8567-052123456789"}'],
    ['a time', '{"time":"2026-11-25T17:48:00.123Z"}'],
    ['a nine-digit number without its check digit', 'question 123456789'],
    ['a duration', '"durationMs":1234567.25'],
  ])('leaves %s alone', (_, text) => {
    expect(maskPersonalData(text)).toBe(text);
  });

  it('reads a line once, also a long one that holds no address', () => {
    const began = performance.now();
    maskPersonalData('a'.repeat(100_000));
    expect(performance.now() - began).toBeLessThan(1_000);
  });
});

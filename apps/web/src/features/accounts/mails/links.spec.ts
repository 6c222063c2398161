import { withLinks } from './links';

describe('a mail as plain text', () => {
  it('has its addresses as links and all else as it was written', () => {
    expect(withLinks('Hello\nhttp://127.0.0.1/he/verify/abc\nBye')).toEqual([
      { text: 'Hello\n' },
      { text: 'http://127.0.0.1/he/verify/abc', href: 'http://127.0.0.1/he/verify/abc' },
      { text: '\nBye' },
    ]);
  });

  it('makes no link of other schemes', () => {
    expect(withLinks('javascript:alert(1)')).toEqual([{ text: 'javascript:alert(1)' }]);
  });
});

import { oneMailbox } from './address-mark';

describe('a mailbox', () => {
  it.each(['dana.levi@mail.example', 'd.a.n.a.levi@mail.example', 'DanaLevi+rewards@Mail.Example', 'danalevi+a+b@mail.example'])(
    'is the same, written %s',
    (email) => {
      expect(oneMailbox(email)).toBe('danalevi@mail.example');
    },
  );

  it.each(['danalevi2@mail.example', 'danalevi@mailexample', 'danalevi@other.example'])('is another one, written %s', (email) => {
    expect(oneMailbox(email)).not.toBe('danalevi@mail.example');
  });
});

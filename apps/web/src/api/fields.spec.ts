import { Fields } from './fields.server';

const sent = (...entries: [string, string][]): Fields => {
  const form = new FormData();
  for (const [name, value] of entries) form.append(name, value);
  return new Fields(form);
};

describe('what a form sent', () => {
  it('reads tags as they are typed, each once', () => {
    expect(sent(['tags', 'wi-fi,  gal-2 wi-fi']).words('tags')).toEqual(['wi-fi', 'gal-2']);
    expect(sent(['tags', 'wi-fi'], ['tags', 'gal-2']).words('tags')).toEqual(['wi-fi', 'gal-2']);
  });

  it('takes the first value where something else was sent than offered', () => {
    expect(sent(['value', 'SIDEWAYS']).choice('value', ['UP', 'DOWN'])).toBe('UP');
  });

  it('reads a time by the clock of the reader; what is none is past, and never as if nothing had been typed', () => {
    expect(sent(['at', '2026-12-01T09:30']).moment('at')).toBe('2026-12-01T07:30:00.000Z');
    for (const typed of ['1.12.2026 9:30', '2026-13-01T09:30', '']) expect(sent(['at', typed]).moment('at')).toBe('1970-01-01T00:00:00.000Z');
  });

  it('reads a day until its end', () => {
    expect(sent(['until', '2026-12-01']).endOfDay('until')).toBe('2026-12-01T21:59:00.000Z');
    for (const typed of ['1.12.2026', '2026-12-01T09:30', '']) expect(sent(['until', typed]).endOfDay('until')).toBe('1970-01-01T00:00:00.000Z');
  });

  it('shows again what was typed, but no secret', () => {
    expect(
      sent(
        ['email', 'dana@example.com'],
        ['password', 'secret'],
        ['currentPassword', 'secret'],
        ['code', '123456'],
        ['token', 'x'],
        ['idempotencyKey', 'k'],
      ).typed(),
    ).toEqual({ email: 'dana@example.com' });
  });

  it('ends its lines as a text does, also from a browser without script', () => {
    const fields = sent(['body', 'One.\r\n\r\nTwo.']);
    expect(fields.text('body')).toBe('One.\n\nTwo.');
    expect(fields.typed()).toEqual({ body: 'One.\n\nTwo.' });
  });
});

import { displayName, handleFor, titleLine } from './names';

const HANDLE = /^[a-z0-9][a-z0-9_-]{1,39}$/;

describe('names of a dump', () => {
  it('become one visible line of at most 60 characters', () => {
    expect(displayName('  Ada \u202e\n Lovelace\u0000 ')).toBe('Ada Lovelace');
    expect(displayName('ש'.repeat(80))).toBe('ש'.repeat(60));
    expect(displayName(`${'x'.repeat(59)}😀😀`)).toBe(`${'x'.repeat(59)}😀`);
  });

  it('are absent where nothing can be seen', () => {
    expect(displayName(null)).toBeNull();
    expect(displayName('\u200b \u202e')).toBeNull();
  });

  it.each([
    ['Ada Lovelace', '7', 0, 'ada-lovelace'],
    ['Zoë Ångström', '7', 0, 'zoe-angstrom'],
    ['יעל כהן', '7', 0, 'ial-khn'],
    ['Moderator', '7', 0, 'member-7'],
    ['X', '7', 0, 'member-7'],
    ['!', '-1', 1, 'member-n1'],
    ['Ada Lovelace', '7', 1, 'ada-lovelace-7'],
    ['Ada Lovelace', '7', 2, 'ada-lovelace-7-2'],
    ['Ada Lovelace', 'person:Ada.L@x', 1, 'ada-lovelace-0ded5e'],
    ['Ada Lovelace', 'אבג', 2, 'ada-lovelace-673a7f-2'],
    ['x'.repeat(60), 'person:ABCDEF-123456', 2, `${'x'.repeat(30)}-863467-2`],
    ['x'.repeat(60), '123456', 1, `${'x'.repeat(30)}-123456`],
  ])('%p of user %s is at attempt %d the handle %s', (name, id, attempt, handle) => {
    expect(handleFor(name, id, attempt)).toBe(handle);
    expect(handle).toMatch(HANDLE);
  });

  it('keeps titles to one line', () => {
    expect(titleLine(' What\r\n is\tthis? ')).toBe('What is this?');
    expect(titleLine('x'.repeat(400))).toHaveLength(300);
  });
});

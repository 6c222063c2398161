import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { BadInput } from '@kehila/platform';
import { handleBaseOf } from '../account/handle';
import { initialsOf } from '../account/initials';
import { readDisplayName, readOfficialName } from './display-name';
import { isEmailAddress, readEmail } from './email-address';
import { isReservedHandle, looksOfficial } from './reserved-names';

const attacks = join(process.env['KEHILA_TEST_DATA'] ?? '../shared/data', 'attacks/identities');
const rowsOf = (file: string) =>
  readFileSync(join(attacks, file), 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as { value: string; expect: string; why: string });

function codeOf(story: () => unknown): string | undefined {
  try {
    story();
    return undefined;
  } catch (error) {
    return error instanceof BadInput ? error.fields[0]?.code : String(error);
  }
}

describe('a shown name', () => {
  it.each([
    'דנה לוי',
    'Sam Carter',
    "Miriam O'Neill",
    'שירה כהן־צדק',
    'ג׳ורג׳ מטר',
    'سامي نصار',
    'Ольга Иванова',
    'José Núñez',
    'bob-42',
    'Jr. (Ben)',
    'Rooty Hill',
  ])('may be %s', (name) => {
    expect(readDisplayName(name)).toBe(name.normalize('NFC'));
  });

  it('loses blanks at its ends and doubled ones within', () => {
    expect(readDisplayName('  Dana \u00a0 Levi ')).toBe('Dana Levi');
  });

  it('is kept in composed characters', () => {
    expect(readDisplayName('Jose\u0301')).toBe('Jos\u00e9');
  });

  it.each([
    ['', 'REQUIRED'],
    ['   ', 'REQUIRED'],
    ['x'.repeat(61), 'TOO_LONG'],
    ['---', 'NAME_INVALID'],
    ['Dana\u202eiveL', 'NAME_INVALID'],
    ['Dana\u200bLevi', 'NAME_INVALID'],
    ['Dana\u0000', 'NAME_INVALID'],
    ['<b>Dana</b>', 'NAME_INVALID'],
    ['https://evil.example', 'NAME_INVALID'],
    ['D\u0300\u0300\u0300\u0300\u0300\u0300ana', 'NAME_INVALID'],
    ['יוסיadmin', 'NAME_INVALID'],
    ['Staff', 'NAME_RESERVED'],
    ['Kehila Support', 'NAME_RESERVED'],
    ['צוות התמיכה', 'NAME_RESERVED'],
    ['דנה מהצוות נציגת שירות', 'NAME_RESERVED'],
    ['Adm1n', 'NAME_RESERVED'],
    ['m o d e r a t o r', 'NAME_RESERVED'],
  ])('may not be %j: %s', (name, code) => {
    expect(codeOf(() => readDisplayName(name))).toBe(code);
  });

  it('may be official when an administrator gives it', () => {
    expect(readOfficialName('צוות התמיכה', ['displayName'])).toBe('צוות התמיכה');
  });
});

describe('an e-mail address', () => {
  it.each(['a@example.org', 'A.B+tag@example.co.il', 'x_y-z@sub.example.org'])('may be %s', (email) => {
    expect(readEmail(` ${email} `)).toBe(email);
  });

  it.each([
    '',
    'dana',
    'a@localhost',
    'a@b.c\nBcc: d@e.f',
    'A <a@b.co>',
    'a@b.co,d@e.fo',
    `${'a'.repeat(250)}@example.org`,
    'ａ@example.org',
    'a%b@example.org',
  ])('may not be %j', (email) => {
    expect(codeOf(() => readEmail(email))).toBe('EMAIL_INVALID');
  });
});

describe('initials', () => {
  it.each([
    ['דנה לוי', 'דל'],
    ['Sam Carter', 'SC'],
    ['Priya', 'P'],
    ['Anna Maria van Dyk', 'AD'],
    ['(Ben)', 'B'],
    ['שירה כהן־צדק', 'שצ'],
  ])('of %s are %s', (name, initials) => {
    expect(initialsOf(name)).toBe(initials);
  });
});

describe('a handle', () => {
  it.each([
    ['Sam Carter', 'sam-carter'],
    ['דנה לוי', 'dnh-lvi'],
    ['Ольга Иванова', 'olga-ivanova'],
    ['José Núñez', 'jose-nunez'],
    ['سامي', 'member'],
    ['me', 'member'],
    ['x', 'member'],
    ['A very long name that goes on and on for ever', 'a-very-long-name-that-goes-on'],
  ])('of %s begins as %s', (name, handle) => {
    expect(handleBaseOf(name)).toBe(handle);
  });
});

const known = existsSync(attacks);
(known ? describe : describe.skip)('hostile identities', () => {
  it('gives each e-mail address that must be refused no way in', () => {
    const wrong = rowsOf('emails.jsonl').filter(({ value, expect: wanted }) => isEmailAddress(value) !== (wanted !== 'reject'));
    expect(wrong).toEqual([]);
  });

  it('answers the longest of them at once', () => {
    const began = performance.now();
    for (const { value } of rowsOf('emails.jsonl')) isEmailAddress(value);
    expect(performance.now() - began).toBeLessThan(1_500);
  });

  it('lets nobody look like the organisation', () => {
    const imitations = rowsOf('usernames.jsonl').filter(({ why }) => /admin|moderator|support|staff|security/.test(why));
    expect(imitations.length).toBeGreaterThan(5);
    expect(imitations.filter(({ value }) => codeOf(() => readDisplayName(value)) === undefined)).toEqual([]);
  });

  it('makes no handle that is reserved or of a wrong shape', () => {
    const handles = rowsOf('usernames.jsonl').map(({ value }) => handleBaseOf(value));
    expect(handles.filter((handle) => !/^[a-z0-9][a-z0-9_-]{1,39}$/.test(handle) || (handle !== 'member' && isReservedHandle(handle)))).toEqual([]);
  });

  it('knows a look-alike of an official word', () => {
    expect(['\u0430dmin', 'sup\u03c1ort', 'st\u0251ff', '\u{1d42c}\u{1d42d}\u{1d41a}\u{1d41f}\u{1d41f}'].filter((name) => !looksOfficial(name))).toEqual([]);
  });
});

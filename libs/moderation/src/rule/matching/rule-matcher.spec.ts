import fc from 'fast-check';
import { RuleMatcher, type RuleToMatch } from './rule-matcher';

const rule = (pattern: string, fields: Partial<RuleToMatch> = {}): RuleToMatch => ({
  id: '1',
  kind: 'words',
  pattern,
  language: /\p{Script=Hebrew}/u.test(pattern) ? 'he' : 'en',
  act: 'hold',
  ...fields,
});
const found = (pattern: string, text: string, fields?: Partial<RuleToMatch>) =>
  new RuleMatcher([rule(pattern, fields)]).in(text).map(({ from, to }) => text.slice(from, to));
const link = { kind: 'link', language: null } as const;

describe('whole words', () => {
  it.each([
    ['casino', 'The CASINO opens.', 'CASINO'],
    ['casino', 'casino', 'casino'],
    ['casino', '«casino», they say', 'casino'],
    ['casino', 'best_casino_win', 'casino'],
    ['casino', 'the casino’s owner', 'casino'],
    ['casino', 'at our online-casino now', 'casino'],
    ['casino', 'c\u200ba\u00adsino', 'c\u200ba\u00adsino'],
    ['casino', 'ｃａｓｉｎｏ', 'ｃａｓｉｎｏ'],
    ['cafe', 'The café here', 'café'],
    ['free money', 'FREE\n  money for you', 'FREE\n  money'],
    ['free money', 'free **money**', 'free **money'],
    ['קזינו', 'קזינו חדש', 'קזינו'],
    ['קזינו', 'הקזינו נפתח', 'הקזינו'],
    ['קזינו', 'ושבקזינו שלנו', 'ושבקזינו'],
    ['קזינו', 'כשהקזינו, נפתח', 'כשהקזינו'],
    ['קזינו', 'קָזִינוֹ', 'קָזִינוֹ'],
    ['חינם', 'הכל בחינם!', 'בחינם'],
    ['חינמ', 'חינם', 'חינם'],
    ['כסף קל', 'והכסף קל מאוד', 'והכסף קל'],
    ['casino', 'בcasino שלנו', 'בcasino'],
    ['casino', 'ה-casino', 'casino'],
    ['צ׳ק', "קיבלתי צ'ק", "צ'ק"],
    ['תא"ל', 'אמר תא״ל במיל', 'תא״ל'],
    ['שם', 'היה שם', 'שם'],
  ])('%s is found in "%s"', (pattern, text, part) => {
    expect(found(pattern, text)).toEqual([part]);
  });

  it.each([
    ['casino', 'casinos'],
    ['casino', 'occasino'],
    ['casino', 'casino1'],
    ['can', "I can't"],
    ['ass', 'a class passes'],
    ['free money', 'money free'],
    ['free money', 'free the money'],
    ['קזינו', 'קזינואים'],
    ['קזינו', 'מיקזינו'],
    ['קזינו', 'הוקזינו'],
    ['קזינו', 'קזינ'],
    ['שם', 'בשם'],
    ['בד', 'כבד'],
    ['תא', 'אמר תא״ל'],
  ])('%s is not found in "%s"', (pattern, text) => {
    expect(found(pattern, text)).toEqual([]);
  });

  it('of a Hebrew rule that is to match exactly stand behind no prefix', () => {
    expect(found('קזינו', 'הקזינו', { language: 'en' })).toEqual([]);
    expect(found('קזינו', 'קזינו', { language: 'en' })).toEqual(['קזינו']);
  });
});

describe('links', () => {
  it.each([
    ['spam.example', 'see https://spam.example/a?b=c', 'spam.example'],
    ['spam.example', 'see SPAM.example.', 'SPAM.example.'],
    ['spam.example', '[here](http://shop.spam.example:8080)', 'shop.spam.example'],
    ['spam.example', 'www.spam.example', 'www.spam.example'],
    ['spam.example', 'http://me@spam.example', 'spam.example'],
    ['spam.example', 'spam。example', 'spam。example'],
    ['www.spam.example', 'spam.example', 'spam.example'],
    ['דואר.example', 'https://xn--4dbfg1f.example', 'xn--4dbfg1f.example'],
  ])('to %s are found in "%s"', (pattern, text, part) => {
    expect(found(pattern, text, link)).toEqual([part]);
  });

  it.each([
    ['spam.example', 'notspam.example'],
    ['spam.example', 'spam.example.org'],
    ['shop.spam.example', 'spam.example'],
    ['spam.example', 'spam example'],
  ])('to %s are not found in "%s"', (pattern, text) => {
    expect(found(pattern, text, link)).toEqual([]);
  });

  it('are found where only the address of the rendered link says so', () => {
    const html = '<a href="https://sp%61m.example/" rel="nofollow">here</a>';
    expect(new RuleMatcher([rule('spam.example', link)]).rulesOf({ title: '', markdown: '', html, text: 'here' })).toHaveLength(1);
  });
});

describe('matching', () => {
  const rules = [
    ...Array.from({ length: 500 }, (_, number) => rule(`word${number}`, { id: `w${number}` })),
    ...Array.from({ length: 500 }, (_, number) => rule(`host${number}.example`, { ...link, id: `h${number}` })),
    rule('א א א א', { id: 'a' }),
    rule('a a a a', { id: 'b' }),
  ];
  const matcher = new RuleMatcher(rules);
  const cost = (text: string): number => {
    const runs = Array.from({ length: 3 }, () => {
      const began = process.threadCpuUsage();
      matcher.in(text);
      return process.threadCpuUsage(began).user / 1_000;
    });
    return Math.min(...runs);
  };

  it.each([
    'a',
    'a.',
    '.',
    '-',
    'ו',
    'ושכ',
    "א'",
    'א"',
    "a'",
    'a ',
    'א ',
    'ا\u064b',
    '\u200b',
    'a\u0301',
    'http://',
    'host1.example ',
    'word1 ',
    '"',
    `${'a.'.repeat(126)} `,
  ])('is quick on very much of "%s"', (part) => {
    const text = (length: number) => part.repeat(Math.ceil(length / part.length)).slice(0, length);
    expect(cost(text(131_072))).toBeLessThan(400);
  });

  it.each(['.', '-', '.-'])('is quick on two letters with very many "%s" between them', (signs) => {
    expect(cost(`a${signs.repeat(131_072 / signs.length)}b`)).toBeLessThan(400);
  });

  it('takes no more than in proportion, whatever is repeated', () => {
    const letters = fc.string({ unit: fc.constantFrom(...'aא.-\'"״׳ וושכלבמה\u05b8\u200b\u03011/:_'), minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(letters, (part) => {
        const text = (length: number) => part.repeat(Math.ceil(length / part.length)).slice(0, length);
        expect(cost(text(32_768))).toBeLessThan(20 + 12 * cost(text(8_192)));
      }),
      { numRuns: 60 },
    );
  });

  it('finds a word between others wherever it stands', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('one', 'שתיים', '…', 'https://a.example'), { maxLength: 20 }), fc.nat(20), (words, at) => {
        const text = [...words.slice(0, at), 'casino', ...words.slice(at)].join(' ');
        expect(found('casino', text)).toEqual(['casino']);
      }),
    );
  });
});

/** What no answer of a search is asked by people: signs of every query language below it, and letters that mean something to programs. */
const signs = [
  ...[
    '&',
    '|',
    '!',
    '<->',
    ':*',
    ':*A',
    '(',
    ')',
    '((((',
    "'",
    "''",
    '"',
    '"""',
    '\\',
    '\\\\',
    '-',
    '--',
    '*',
    '%',
    '_',
    '?',
    '+',
    '~',
    '^',
    '$1',
    '$$',
    ';',
    '`',
  ],
  ...[
    'tag:',
    'author:',
    'author:@',
    'in:',
    'is:',
    'is:solved',
    'is:official',
    'lang:',
    'lang:he',
    'tag:"',
    '-"',
    '-tag:',
    'in:../..',
    'NOT',
    'AND',
    'OR',
    'NEAR',
  ],
  ...[
    '~p1',
    '~h1',
    '~kquestion',
    "~e'",
    '\u200f',
    '\u200e',
    '\u202e',
    '\u202b',
    '\u2066',
    '\u2069',
    '\u200b',
    '\u200d',
    '\ufeff',
    '\0',
    '\0\0',
    '\r\n',
    '\t',
    '\x1b[31m',
    '\x7f',
  ],
  ...['😀', '👩‍👩‍👧‍👦', '🏳️‍🌈', '\ud800', '\udfff', 'e\u0301'.repeat(9), 'שׁ\u05b0\u05bc', 'ﬡ', 'צה"ל', '״׳', '־', 'ـ', '٣', '⑴', '½', 'ǅ', 'İ', 'ß', '\u0340', 'ك'],
];

const injections = [
  "'; drop table search_doc; --",
  "' or '1'='1",
  "') union select token_hash from session --",
  "'::tsquery || pg_sleep(9)",
  '$(sleep 9)',
  '" OR spaceId = "3',
  '"] OR spaceId IN ["3',
  'spaceId EXISTS',
  'x" OR NOT hidden = true',
  '_geoRadius(1, 1, 1)',
  '{"q":"","filter":"spaceId = 3"}',
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  '{{7*7}}${7*7}#{7*7}',
  '../../../../etc/passwd',
  '%00%0d%0aSet-Cookie: a=b',
];

const words = [
  'router',
  'wifi',
  'the',
  'password',
  'של',
  'ראוטר',
  'הסיסמה',
  'ל',
  'a',
  '1',
  '0',
  '-1',
  '9999999999999999999999',
  'null',
  'undefined',
  'NaN',
  '__proto__',
];

/** The same in every run: a failure can be looked at again. */
export class HostileQueries {
  constructor(private state: number) {}

  next(): string {
    const joint = this.one(['', ' ', ' ', '  ', '\n']);
    const kind = this.below(12);
    if (kind === 0)
      return this.one([...signs, ...words])
        .repeat(1 + this.below(5_000))
        .slice(0, 10_000);
    if (kind === 1) return Array.from({ length: 1 + this.below(200) }, () => String.fromCharCode(this.below(0x1_0000))).join('');
    if (kind === 2) return `${this.one(words)} ${this.one(injections)}`;
    return Array.from({ length: 1 + this.below(12) }, () => this.one(this.one([signs, signs, words, injections]))).join(joint);
  }

  /** Of that length at most, which the server takes. */
  nextTaken(): string {
    return this.next().slice(0, 200);
  }

  one<Value>(values: readonly Value[]): Value {
    return values[this.below(values.length)]!;
  }

  private below(limit: number): number {
    this.state = (Math.imul(this.state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((this.state / 0x1_0000_0000) * limit);
  }
}

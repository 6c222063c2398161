import fc from 'fast-check';
import { differencesOf, type BlockDifference } from './differences';

const joined = (blocks: BlockDifference[], without: 'added' | 'removed') =>
  blocks
    .flatMap((block) => block.parts)
    .filter((part) => part.kind !== without)
    .map((part) => part.text)
    .join('');

const words = fc.constantFrom(
  'router',
  'the',
  'הנתב',
  'ה־Wi-Fi',
  'צה"ל',
  '5',
  'GHz',
  '.',
  ',',
  '- ',
  '```\n',
  '\n',
  '\n\n',
  '\n \n',
  ' ',
  '\t',
  '\r\n',
  'é',
  '🙂',
  '\ud800',
);
const text = fc.oneof(
  fc.array(words, { maxLength: 40 }).map((parts) => parts.join(' ')),
  fc.array(words, { maxLength: 40 }).map((parts) => parts.join('')),
  fc.string({ unit: 'binary' }),
);

describe('the difference between two texts', () => {
  it('gives the new text when what is the same and added is joined, and the old from what is the same and removed', () => {
    fc.assert(
      fc.property(text, text, (before, after) => {
        const blocks = differencesOf(before, after);
        expect(joined(blocks, 'removed')).toBe(after);
        expect(joined(blocks, 'added')).toBe(before);
      }),
      { numRuns: 2000 },
    );
  });

  it('numbers the blocks of the new text from 0 without a gap, and gives removed ones no number', () => {
    fc.assert(
      fc.property(text, text, (before, after) => {
        const blocks = differencesOf(before, after);
        const numbers = blocks.filter((block) => block.kind !== 'removed').map((block) => block.block);
        expect(numbers).toEqual(numbers.map((_, at) => at));
        expect(blocks.every((block) => (block.kind === 'removed') === (block.block === undefined))).toBe(true);
      }),
    );
  });

  it('says of a text and itself that every block is the same', () => {
    fc.assert(fc.property(text, (same) => differencesOf(same, same).every((block) => block.kind === 'same' && block.parts.length === 1)));
  });

  it('marks single words, Hebrew with their prefix, gershayim and hyphen', () => {
    expect(differencesOf('המפקד של צה"ל הגיע ל־Wi-Fi מהר.', 'המפקד של חיל הים הגיע ל־Wi-Fi לאט.')).toEqual([
      {
        block: 0,
        kind: 'changed',
        parts: [
          { kind: 'same', text: 'המפקד של ' },
          { kind: 'removed', text: 'צה"ל ' },
          { kind: 'added', text: 'חיל הים ' },
          { kind: 'same', text: 'הגיע ל־Wi-Fi ' },
          { kind: 'removed', text: 'מהר' },
          { kind: 'added', text: 'לאט' },
          { kind: 'same', text: '.' },
        ],
      },
    ]);
  });

  it('keeps the paragraphs around a changed, a new and a removed one as they are', () => {
    const before = 'First stays.\n\nOpen the router page and wait.\n\nThis one goes away entirely.\n\nLast stays.';
    const after = 'First stays.\n\nOpen the router page and restart it.\n\nLast stays.\n\nSomething nobody wrote before.';
    expect(differencesOf(before, after).map(({ block, kind }) => [block, kind])).toEqual([
      [0, 'same'],
      [1, 'changed'],
      [undefined, 'removed'],
      [2, 'same'],
      [3, 'added'],
    ]);
  });

  it('sets a paragraph that shares nothing with the old one beside it as removed and added', () => {
    expect(differencesOf('Turn it off.', 'לכבות ולהדליק').map((block) => block.kind)).toEqual(['removed', 'added']);
  });

  it('keeps a fenced piece of code in one block', () => {
    expect(differencesOf('', 'Before\n\n```\na\n\nb\n```\n\nAfter').map((block) => block.parts[0]!.text)).toEqual([
      'Before\n\n',
      '```\na\n\nb\n```\n\n',
      'After',
    ]);
  });

  it('takes no more than a second for two long articles that have nothing in common', () => {
    const article = (word: string) => Array.from({ length: 12_000 }, (_, at) => `${word}${at}${at % 60 ? '' : '\n\n'}`).join(' ');
    const start = process.threadCpuUsage();
    differencesOf(article('ישן'), article('new'));
    differencesOf(`${article('x')}`, `${article('x').replaceAll(/x(\d*[02468]) /g, 'y$1 ')}`);
    expect(millisecondsSince(start)).toBeLessThan(1000);
  });

  it('takes no more than a second for texts made to cost time, and still gives both of them', () => {
    const made = (seed: number) => {
      const letter = () => 'abcdefgh'[(seed = (seed * 48_271) % 2_147_483_647) % 8];
      return Array.from({ length: 32 }, () => Array.from({ length: 2_000 }, letter).join(' ')).join('\n\n');
    };
    const [old, fresh] = [made(1), made(2)];
    const start = process.threadCpuUsage();
    const differences = differencesOf(old, fresh);
    expect(millisecondsSince(start)).toBeLessThan(1000);
    const joined = (without: string) => differences.flatMap(({ parts }) => parts.flatMap(({ kind, text }) => (kind === without ? [] : text))).join('');
    expect([joined('added'), joined('removed')]).toEqual([old, fresh]);
  });

  it('counts the words of one huge paragraph once, however many small ones it is set beside', () => {
    const small = Array.from({ length: 990 }, (_, at) => `step${at}`).join('\n\n');
    const start = process.threadCpuUsage();
    differencesOf(small, 'again '.repeat(20_000));
    expect(millisecondsSince(start)).toBeLessThan(500);
  });

  it.each([
    ['blocks', '\n\n'],
    ['words', ' '],
  ])('makes less of an effort where many are read at once: %s in quite another order', (_, between) => {
    const [old, fresh] = [7, 1_009].map((step) => Array.from({ length: 5_000 }, (_, at) => `word${(at * step) % 5_003}`).join(between)) as [string, string];
    differencesOf(old, fresh, 'list');
    const start = process.threadCpuUsage();
    const differences = differencesOf(old, fresh, 'list');
    expect(millisecondsSince(start)).toBeLessThan(60);
    const joined = (without: string) => differences.flatMap(({ parts }) => parts.flatMap(({ kind, text }) => (kind === without ? [] : text))).join('');
    expect([joined('added'), joined('removed')]).toEqual([old, fresh]);
  });
});

/** Of this thread's own work: what else the machine does is not counted. */
function millisecondsSince(start: NodeJS.CpuUsage): number {
  const { user, system } = process.threadCpuUsage(start);
  return (user + system) / 1_000;
}

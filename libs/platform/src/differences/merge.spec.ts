import { mergedText } from './merge';

describe('bringing two texts together', () => {
  const base = 'Hold the button for five seconds. Then the light is green.';

  it('keeps both when they changed different passages', () => {
    expect(mergedText(base, base.replace('five', 'ten'), base.replace('green', 'blue'))).toBe('Hold the button for ten seconds. Then the light is blue.');
  });

  it('takes the one that changed, and what both say alike', () => {
    expect(mergedText(base, base, base.replace('five', 'ten'))).toBe(base.replace('five', 'ten'));
    expect(mergedText(base, base.replace('five', 'ten'), base)).toBe(base.replace('five', 'ten'));
    expect(mergedText(base, 'So.', 'So.')).toBe('So.');
  });

  it('gives up when both changed the same words, or put something at the same place', () => {
    expect(mergedText(base, base.replace('five', 'ten'), base.replace('five', 'six'))).toBeUndefined();
    expect(mergedText(base, `${base} One.`, `${base} Two.`)).toBeUndefined();
  });

  it('takes little time for texts that were made to cost time, and gives them up', () => {
    let seed = 7;
    const made = () => Array.from({ length: 16_000 }, () => 'abcdefgh'[(seed = (seed * 48_271) % 2_147_483_647) % 8]).join(' ');
    const [from, one, other] = [made(), made(), made()];
    mergedText(from, one, other);
    const start = process.threadCpuUsage();
    expect(mergedText(from, one, other)).toBeUndefined();
    const { user, system } = process.threadCpuUsage(start);
    expect((user + system) / 1_000).toBeLessThan(500);
  });

  it('still brings a long text together in which a third was written anew', () => {
    const words = Array.from({ length: 900 }, (_, at) => `word${at}`);
    const told = (from: number, to: number) => words.map((word, at) => (at >= from && at < to ? `new${at}` : word)).join(' ');
    expect(
      mergedText(words.join(' '), told(0, 300), told(800, 810))
        ?.split(' ')
        .filter((word) => word.startsWith('new')),
    ).toHaveLength(310);
  });
});

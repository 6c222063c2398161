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
});

import { shownParts } from './shown-parts';

const parts = [
  { kind: 'SAME', text: 'Set the channel to ' },
  { kind: 'REMOVED', text: '36' },
  { kind: 'ADDED', text: '44' },
  { kind: 'SAME', text: '.\n\n' },
] as const;

const words = (side: Parameters<typeof shownParts>[1]): string =>
  shownParts([...parts], side)
    .map(({ text }) => text)
    .join('');

describe('the words of one side of a difference', () => {
  it('are those that the side has', () => {
    expect(words('old')).toBe('Set the channel to 36.');
    expect(words('new')).toBe('Set the channel to 44.');
    expect(words('both')).toBe('Set the channel to 3644.');
  });

  it('do not end with the empty lines of their block, marked as new or not', () => {
    expect(
      shownParts(
        [
          { kind: 'SAME', text: 'As before.' },
          { kind: 'ADDED', text: '\n\n' },
        ],
        'new',
      ),
    ).toEqual([{ kind: 'SAME', text: 'As before.' }]);
  });

  it('are none where the side has none', () => {
    expect(shownParts([{ kind: 'ADDED', text: 'New.' }], 'old')).toEqual([]);
  });
});

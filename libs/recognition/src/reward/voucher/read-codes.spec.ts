import { readCodes } from './read-codes';

describe('codes that a manager pastes', () => {
  it('stand one in a line, with whatever lies around them left out', () => {
    const { codes, refused, repeated } = readCodes('\uFEFFSUMMER-1\r\n  SUMMER-2 \n\n"SUMMER-3"\n');
    expect([[...codes], refused, repeated]).toEqual([
      [
        ['SUMMER-1', 1],
        ['SUMMER-2', 2],
        ['SUMMER-3', 4],
      ],
      [],
      [],
    ]);
  });

  it('are named by their lines where one is no code, or was said before', () => {
    const { refused, repeated } = readCodes(['SUMMER-1', 'short', 'x'.repeat(101), 'SUM\u200BMER', 'SUMMER-1', 'קוד־קיץ־1', 'A B C D'].join('\n'));
    expect([refused, repeated]).toEqual([[2, 3, 4], [5]]);
  });
});

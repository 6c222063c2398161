import { ringsAmong } from './rings';

describe('rings among those who favour each other', () => {
  const favour = (voterId: string, authorId: string, votes = 5) => ({ voterId, authorId, votes });

  it('are two who favour each other', () => {
    expect(ringsAmong([favour('2', '1', 7), favour('1', '2', 6)])).toEqual([{ members: ['1', '2'], votes: 13 }]);
  });

  it('are three where it leads around, and nobody whom only one side favours', () => {
    expect(ringsAmong([favour('1', '2'), favour('2', '3'), favour('3', '1'), favour('3', '9'), favour('8', '1')])).toEqual([
      { members: ['1', '2', '3'], votes: 15 },
    ]);
  });

  it('are none where nobody favours back', () => {
    expect(ringsAmong([favour('1', '2'), favour('2', '3'), favour('1', '3')])).toEqual([]);
    expect(ringsAmong([])).toEqual([]);
  });

  it('are apart where nothing joins them both ways', () => {
    const found = ringsAmong([favour('1', '2'), favour('2', '1'), favour('10', '9'), favour('9', '10'), favour('2', '9')]);
    expect(found.map(({ members }) => members)).toEqual([
      ['1', '2'],
      ['9', '10'],
    ]);
  });
});

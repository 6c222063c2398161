import { wordsOf } from '../analyser';
import { groupsOf, sameWordsIn } from './same-words';

describe('words that say the same', () => {
  const groups = groupsOf([
    ['Wi-Fi', 'wireless network', 'רשת אלחוטית'],
    ['battery', 'מצבר'],
    ['network', 'net'],
  ]);
  const among = (query: string) => sameWordsIn(wordsOf(query), groups);

  it('are recognised one by one and in a row, the longer before the shorter', () => {
    expect(among('wifi drops')).toEqual([
      {
        from: 0,
        length: 1,
        others: [
          ['wireless', 'network'],
          ['רשת', 'אלחוטית'],
        ],
      },
    ]);
    expect(among('slow wireless network today')).toMatchObject([{ from: 1, length: 2 }]);
    expect(among('network')).toEqual([{ from: 0, length: 1, others: [['net']] }]);
    expect(among('wireless mouse')).toEqual([]);
  });

  it('are recognised in other English forms, and behind Hebrew prefix letters', () => {
    expect(among('two batteries')).toEqual([{ from: 1, length: 1, others: [['מצבר']] }]);
    expect(among('ברשת האלחוטית')).toMatchObject([{ from: 0, length: 2 }]);
    expect(among('למצבר')).toMatchObject([{ from: 0, length: 1, others: [['battery']] }]);
  });

  it('are none where a word has letters of its own before it', () => {
    // "שמצבר" is "that a battery"; "צבר" is a cactus.
    expect(among('שמצבר')).toHaveLength(1);
    expect(among('צבר')).toEqual([]);
  });

  it('are not found twice in one place', () => {
    expect(among('wifi wifi battery')).toMatchObject([{ from: 0 }, { from: 1 }, { from: 2 }]);
    expect(among('')).toEqual([]);
  });
});

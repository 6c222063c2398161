import { rowsOf } from './rows';

const list = ['bills', 'first-steps'].map((key) => ({ key, words: [{ language: 'EN' as const, name: key.toUpperCase() }] }));

describe('the rows of a list that is ordered by hand', () => {
  it('are what there is and three to write new ones, as far as there may be', () => {
    expect(rowsOf(list, 20)).toEqual([
      { key: 'bills', he: '', en: 'BILLS' },
      { key: 'first-steps', he: '', en: 'FIRST-STEPS' },
      ...Array.from({ length: 3 }, () => ({ key: '', he: '', en: '' })),
    ]);
    expect(rowsOf(list, 4)).toHaveLength(4);
  });

  it('are those that were typed when the form came back: no words come to stand beside the key of another', () => {
    const typed = { key0: 'first-steps', he0: '', en0: 'First steps', place0: '1', key1: '', he1: 'חדש', en1: '', place1: '2' };
    expect(rowsOf(list, 20, typed)).toEqual([
      { key: 'first-steps', he: '', en: 'First steps' },
      { key: '', he: 'חדש', en: '' },
    ]);
  });
});

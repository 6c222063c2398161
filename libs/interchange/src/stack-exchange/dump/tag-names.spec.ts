import { tagNames } from './tag-names';

describe('tags of a dump', () => {
  it.each([
    ['<plutus><cardano-cli>', ['plutus', 'cardano-cli']],
    ['|plutus|cardano-cli|', ['plutus', 'cardano-cli']],
    ['<C#><.net><c++>', ['c#', '.net', 'c++']],
    ['<נתב><אור-אדום>', ['נתב', 'אור-אדום']],
    ['<a><A><a>', ['a']],
    ['', []],
    [null, []],
  ])('reads %p', (written, names) => {
    expect(tagNames(written)).toEqual(names);
  });

  it('takes no more and no longer ones than a question may have', () => {
    expect(tagNames('<a><b><c><d><e><f><g><h><i>')).toHaveLength(8);
    expect(tagNames(`<${'x'.repeat(50)}>`)).toEqual(['x'.repeat(30)]);
  });
});

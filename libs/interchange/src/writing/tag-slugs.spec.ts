import { tagSlug } from './tag-slugs';

describe('a tag from elsewhere', () => {
  it.each([
    ['Wi-Fi & Internet', 'wi-fi-internet'],
    ['כרטיסים / אשראי', 'כרטיסים-אשראי'],
    ['how_to', 'how-to'],
    ['C#', 'c#'],
    ['.NET 5', '.net-5'],
    ['#help', 'help'],
    ['x'.repeat(50), 'x'.repeat(30)],
    ['💥', ''],
    ['...', ''],
  ])('%p becomes %p, a tag that anybody here could write', (name, slug) => {
    expect(tagSlug(name)).toBe(slug);
  });
});

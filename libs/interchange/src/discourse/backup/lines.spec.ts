import { ENDLESS, linesOf } from './lines';

async function* chunks(...texts: string[]): AsyncGenerator<string> {
  for (const text of texts) yield await Promise.resolve(text);
}

async function all(...texts: string[]): Promise<string[]> {
  const found: string[] = [];
  for await (const lines of linesOf(chunks(...texts))) found.push(...lines);
  return found;
}

describe('lines of a text', () => {
  it('are put together from chunks', async () => {
    expect(await all('a\nb', 'c\n', '\nd')).toEqual(['a', 'bc', '', 'd']);
  });

  it('that do not end are marked, whole, and the next ones are read', async () => {
    const megabyte = 'x'.repeat(1024 * 1024);
    const endless = ['1\t', ...Array.from({ length: 20 }, () => megabyte)];
    expect(await all('a\n', ...endless, '\tend\nb\n')).toEqual(['a', ENDLESS, 'b']);
    expect(await all(...endless)).toEqual([ENDLESS]);
  });
});

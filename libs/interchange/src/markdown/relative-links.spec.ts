import { linkedFiles, withLinks } from './relative-links';

describe('links between files of a folder', () => {
  const known: Readonly<Record<string, string>> = { 'wifi/reset.md': '/en/a/7', 'start here.md': '/en/a/8', 'wifi/deep/more.markdown': '/en/a/9' };
  const led = (markdown: string) => withLinks('wifi/slow.md', markdown, (path) => known[path]);

  it.each([
    ['[reset](reset.md)', '[reset](/en/a/7)'],
    ['[reset](./reset.md#step-2 "How")', '[reset](/en/a/7#step-2 "How")'],
    ['[start](../start%20here.md), [start](<../start%20here.md>)', '[start](/en/a/8), [start](</en/a/8>)'],
    ['[more](deep/more.markdown)', '[more](/en/a/9)'],
    ['See [reset].\n\n[reset]: reset.md\n', 'See [reset].\n\n[reset]: /en/a/7\n'],
    ['- [one](reset.md) and [two](../wifi/reset.md)', '- [one](/en/a/7) and [two](/en/a/7)'],
  ])('lead to the articles: %j', (markdown, expected) => {
    expect(led(markdown)).toBe(expected);
  });

  it.each([
    '[elsewhere](https://example.org/wifi/reset.md)',
    '[nowhere](gone.md)',
    '[outside](../../etc/reset.md)',
    '[root](/wifi/reset.md)',
    '[a file](reset.md.zip)',
    'reset.md',
    'Write `[reset](reset.md)`.',
    '```\n[reset](reset.md)\n```\n',
    '~~~md\n[reset](reset.md)',
    '[%](%E0%A4%A.md)',
  ])('stay as they are: %j', (markdown) => {
    expect(led(markdown)).toBe(markdown);
  });

  it('are told by their paths within the folder', () => {
    expect(linkedFiles('wifi/slow.md', '[a](a.md) `[b](b.md)` [c](../c.md) [d](https://x.example/d.md)')).toEqual([
      'wifi/a.md',
      'c.md',
      'wifi/https:/x.example/d.md',
    ]);
  });

  it('are found in a text made to cost time, soon', () => {
    for (const piece of ['`', '[', '](', '~~~\n', '[a](', '](a.md', '[x]: a']) expect(led(piece.repeat(30_000)).length).toBeGreaterThan(0);
  });
});

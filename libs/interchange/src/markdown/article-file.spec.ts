import { BrokenRow } from '../run/broken-row';
import { articleIn } from './article-file';

describe('an article in a Markdown file', () => {
  const now = new Date('2026-11-27T08:00:00Z');
  const read = (file: string, path = 'guide/a.md') => articleIn({ path, bytes: Buffer.from(file) }, now);

  it.each([
    ['Learn C#', 'Learn C#'],
    ['Closed ##', 'Closed'],
    ['##', '##'],
    ['', 'a'],
  ])('has its first heading for a title: %j', (heading, title) => {
    expect(read(`# ${heading}\n\nFirst.`)).toMatchObject({ title, source: { markdown: 'First.' } });
  });

  it('takes a heading of a hundred thousand blanks or signs in its stride', () => {
    const began = process.threadCpuUsage().user;
    read(`# a${' '.repeat(100_000)}b\nText`);
    read(`# a ${'#'.repeat(100_000)}b\nText`);
    expect(process.threadCpuUsage().user - began).toBeLessThan(1_000_000);
  });

  it.each(['draft: true', 'draft: True', 'draft: yes', 'state: Draft', 'state: archived', 'published: false'])('is not brought where it says %j', (head) => {
    expect(read(`---\n${head}\n---\nText`)).toBeUndefined();
  });

  it.each([
    'draft: true # later',
    'state: in_review',
    'state: constructor',
    'audience: friends',
    'audience: segment',
    'segments: gold',
    'audience: members\nsegments: gold',
    `audience: segment\nsegments: [${'abcdefghijk'.split('').join(',')}]`,
    `authors: [${'a,'.repeat(30)}b]`,
  ])('is refused where it says %j, which is not understood', (head) => {
    expect(() => read(`---\n${head}\n---\nText`)).toThrow(BrokenRow);
  });

  it.each(['published', 'due_for_review', 'outdated'])('is brought where it is %s', (state) => {
    expect(read(`---\nstate: ${state}\n---\nText`)).toBeDefined();
  });

  it('stands in the section of its folder, unless its head says otherwise or that there is none', () => {
    expect(read('Text')).toMatchObject({ section: 'guide' });
    expect(read('---\nsection: "first"\n---\nText')).toMatchObject({ section: 'first' });
    expect(read('---\nsection: null\n---\nText')).toMatchObject({ section: null });
  });
});

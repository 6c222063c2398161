import { symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ImportRefused } from '../import-refused';
import { useImports } from '../import.factory';
import { ImportZendesk } from './import-zendesk';

describe('importing a Zendesk help center', () => {
  const { folderOf, indexing, kehila, ours, run } = useImports('zendesk', ImportZendesk);
  const imported = async (files: Readonly<Record<string, unknown>>) =>
    run({ path: await folderOf(Object.fromEntries(Object.entries(files).map(([name, content]) => [name, JSON.stringify(content)]))) });
  const article = (id: number, more: Readonly<Record<string, unknown>> = {}) => ({
    ...{ id, title: `Article ${id}`, body: `<p>Text of <b>${id}</b></p>`, locale: 'en-us', draft: false, section_id: 7, author_id: 3, user_segment_id: null },
    ...{ created_at: '2021-01-02T03:04:05Z', edited_at: '2021-02-03T00:00:00Z', updated_at: '2022-01-01T00:00:00Z', vote_sum: 4, label_names: ['x'], ...more },
  });
  const categories = [{ id: 1, name: 'Home' }];
  const sections = [{ id: 7, name: 'Router', category_id: 1 }];

  it('makes articles of its articles, under its sections, in Markdown', async () => {
    const summary = await imported({
      'categories.json': { categories, count: 1, next_page: null },
      'sections.json': { sections },
      'articles-1.json': { articles: [article(10, { body: '<h2>Reset</h2><ol><li>Turn it <b>off</b></li></ol>' })] },
      'articles-2.json': {
        articles: [article(11, { locale: 'he', title: 'למה הנתב איטי?', body: '<p>כל ערב</p>', author_id: 99 })],
        users: [{ id: 3, name: 'Dana Levi' }],
      },
    });
    expect(summary).toMatchObject({ added: { articles: 2, accounts: 2 }, brokenCount: 0 });
    const dana = await ours(summary, 'account', 'author:3');
    expect(dana).toMatchObject({ display_name: 'Dana Levi', imported: true });
    const first = await ours(summary, 'article', '10:en-us');
    expect(first).toMatchObject({
      ...{ title: 'Article 10', standing: 'imported', state: 'published', section: 'router', main_author_id: dana['id'], language: 'en' },
      ...{ published_at: new Date('2021-01-02T03:04:05Z'), updated_at: new Date('2021-02-03T00:00:00Z'), audience: 'public' },
    });
    expect(first['body_markdown']).toBe('## Reset\n\n1. Turn it **off**');
    expect(await ours(summary, 'article', '11:he')).toMatchObject({ language: 'he', main_author_id: null });
    expect(indexing.ids).toContain(first['id']);
  });

  it.each<[string, Record<string, unknown>, string]>([
    ['no segment', {}, 'public'],
    ['a segment', { user_segment_id: 5 }, 'staff'],
    ['several segments', { user_segment_id: null, user_segment_ids: [5, 6] }, 'staff'],
    ['no segments in either place', { user_segment_id: null, user_segment_ids: [] }, 'public'],
    ['not a word about it', { user_segment_id: undefined }, 'staff'],
  ])('brings articles for everybody only where that is said: %s', async (_, more, audience) => {
    const summary = await imported({ 'all.json': { sections, articles: [article(20, more)] } });
    expect(await kehila.sql('select audience from article where space_id = $1', summary.space.id)).toEqual([{ audience }]);
  });

  it('keeps from everybody what only some could read, and leaves drafts behind', async () => {
    const summary = await imported({ 'all.json': { sections, articles: [article(10, { user_segment_id: 5 }), article(11, { draft: true })] } });
    expect(await ours(summary, 'article', '10:en-us')).toMatchObject({ audience: 'staff' });
    expect(summary).toMatchObject({ added: { articles: 1 }, skipped: { drafts: 1 } });
  });

  it('tells sections of one name apart by their category', async () => {
    const summary = await imported({
      'all.json': {
        categories: [...categories, { id: 2, name: 'Office' }],
        sections: [...sections, { id: 8, name: 'Router', category_id: 2 }],
        articles: [article(10), article(11, { section_id: 8 }), article(12, { section_id: 404 })],
      },
    });
    const rows = await kehila.sql<{ article_sections: { words: object }[] }>('select article_sections from space where id = $1', summary.space.id);
    expect(rows[0]!.article_sections.map(({ words }) => words)).toEqual([{ en: 'Home / Router' }, { en: 'Office / Router' }]);
    expect(await ours(summary, 'article', '12:en-us')).toMatchObject({ section: '' });
  });

  it('reports broken articles by file and place, and brings the rest; the same again adds nothing', async () => {
    const articles = [article(10), { id: 11, title: 'No body' }, 'x', article(13, { created_at: 'yesterday' }), article(14, { title: ' ' }), article(10)];
    const path = await folderOf({ 'all.json': JSON.stringify({ articles }) });
    const summary = await run({ path, spaceSlug: 'again-zendesk' });
    expect(summary.added.articles).toBe(1);
    expect(summary.broken.map(({ file, line }) => `${file}:${line}`).sort()).toEqual([2, 3, 4, 5, 6].map((line) => `all.json:${line}`));
    expect(await run({ path, spaceSlug: 'again-zendesk' })).toMatchObject({ added: { articles: 0 }, alreadyThere: 2 });
  });

  it('follows no link to elsewhere', async () => {
    const [path, elsewhere] = [await folderOf({ 'all.json': JSON.stringify({ articles: [article(10)] }) }), await folderOf({})];
    await writeFile(join(elsewhere, 'more.json'), JSON.stringify({ articles: [article(11)] }));
    await symlink(join(elsewhere, 'more.json'), join(path, 'more.json'));
    expect((await run({ path })).added.articles).toBe(1);
  });

  it('reads no text that is far too long, and reports what it cannot keep', async () => {
    const summary = await imported({
      'all.json': { articles: [article(10, { body: '<div>'.repeat(300_000) }), article(11, { locale: 'e\0n' }), article(12)] },
    });
    expect(summary.broken.map(({ line }) => line).sort()).toEqual([1, 2]);
    expect(summary.added.articles).toBe(1);
  });

  it('makes nothing hostile of hostile HTML', async () => {
    const summary = await imported({
      'all.json': {
        articles: [article(10, { body: '<p onclick="x()">a</p><script>alert(1)</script><a href="javascript:alert(1)">b</a><img src=x onerror=alert(1)>' })],
      },
    });
    expect((await ours(summary, 'article', '10:en-us'))['body_html']).not.toMatch(/<script|onclick|onerror|javascript:/);
  });

  it('refuses what is no help center, and makes no space of it', async () => {
    for (const content of ['{"articles": []}', '[1]', '{', ''])
      await expect(run({ path: await folderOf({ 'a.json': content }), spaceSlug: 'never-made-zd' })).rejects.toThrow(ImportRefused);
    await expect(run({ path: await folderOf({ 'a.txt': '{}' }), spaceSlug: 'never-made-zd' })).rejects.toThrow(ImportRefused);
    await expect(run({ path: '/no/such/file.json', spaceSlug: 'never-made-zd' })).rejects.toThrow(ImportRefused);
    expect(await kehila.sql(`select from space where slug = 'never-made-zd'`)).toEqual([]);
  });
});

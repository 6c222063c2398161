import { symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ChecksContent, type ContentCheck, type Finding, type TextToCheck } from '@kehila/platform';
import { ImportRefused } from '../import-refused';
import { useImports } from '../import.factory';
import type { ImportSummary } from '../run/import-summary';
import { ImportMarkdown } from './import-markdown';
import { authorNamed } from '../articles/article-row';

/** As rules of administrators find words. */
@ChecksContent()
class Rules implements ContentCheck {
  masked = (text: string): string => text.replaceAll('darn', '****');

  check(_: unknown, { text }: TextToCheck): Finding[] {
    return text.includes('casino') ? [{ verdict: 'hold', reason: 'word', ruleId: '1', amount: null }] : [];
  }
}

describe('importing a folder of Markdown files', () => {
  const { folderOf, indexing, kehila, ours, run } = useImports('markdown', ImportMarkdown, [Rules]);
  const imported = async (files: Readonly<Record<string, string | Buffer>>) => run({ path: await folderOf(files) });
  const head = (fields: string, text = 'Text.') => `---\n${fields}\n---\n\n${text}\n`;

  it('makes published articles of standing imported, with all that their heads say', async () => {
    const summary = await imported({
      'wifi/12-slow.md': head(
        'id: "12"\ntitle: "Why is it slow?"\nexternal_key: "slow"\nkind: "how_to"\naudience: "members"\nauthors: ["Dana Levi","Avi"]\n' +
          'published_at: "2021-01-02T03:04:05.000Z"\nupdated_at: "2021-02-03T00:00:00.000Z"',
        '# First\n\nTurn it **off**.',
      ),
    });
    expect(summary).toMatchObject({ added: { articles: 1, accounts: 3 }, brokenCount: 0 });
    const article = await ours(summary, 'article', '12');
    const dana = await ours(summary, 'account', authorNamed('Dana Levi').id);
    expect(article).toMatchObject({
      ...{ space_id: summary.space.id, state: 'published', standing: 'imported', title: 'Why is it slow?', slug: 'why-is-it-slow', external_key: 'slow' },
      ...{ body_markdown: '# First\n\nTurn it **off**.\n', language: 'en', kind: 'how_to', audience: 'members', main_author_id: dana['id'], owner_id: null },
      ...{ contents: [{ text: 'First', level: 2, anchor: expect.any(String) as string }], reviewed_at: null, next_review_at: null },
      ...{ published_at: new Date('2021-01-02T03:04:05Z'), updated_at: new Date('2021-02-03T00:00:00Z') },
    });
    expect(await kehila.sql(`select number, state, author_id, title from revision where id = $1`, article['published_revision_id'])).toEqual([
      { number: 1, state: 'published', author_id: dana['id'], title: 'Why is it slow?' },
    ]);
    expect(await kehila.sql(`select kind from article_contributor where article_id = $1 order by kind`, article['id'])).toEqual([
      { kind: 'contributor' },
      { kind: 'main_author' },
    ]);
    expect(indexing.ids).toContain(article['id']);
    expect(await kehila.sql(`select act, subjects from audit_entry where act like 'import%' order by id desc limit 1`)).toEqual([
      { act: 'importMarkdown', subjects: [`space:${summary.space.id}`] },
    ]);
  });

  it('takes title, section and number from heading, folder and name where there is no head', async () => {
    const summary = await imported({
      'install/router.md': '# Set it up\n\nFirst the *cable*.',
      'install/advanced/bridge.md': 'Only for experts.',
      'plain.MD': 'כבו והדליקו את הנתב.',
    });
    const { article_sections: sections } = (
      await kehila.sql<{ article_sections: { key: string; words: object }[] }>('select * from space where id = $1', summary.space.id)
    )[0]!;
    expect(sections.map(({ words }) => words)).toEqual([{ en: 'install / advanced' }, { en: 'install' }]);
    expect(await ours(summary, 'article', 'install/router.md')).toMatchObject({
      title: 'Set it up',
      body_markdown: 'First the *cable*.',
      section: sections[1]!.key,
    });
    expect(await ours(summary, 'article', 'install/advanced/bridge.md')).toMatchObject({ title: 'bridge', section: sections[0]!.key });
    expect(await ours(summary, 'article', 'plain.MD')).toMatchObject({ title: 'plain', language: 'he', section: '', main_author_id: null });
  });

  it('leaves a text without an author to the former site, which is credited with nothing', async () => {
    const summary = await imported({ 'a.md': 'One.', 'b.md': 'Two.' });
    const site = await ours(summary, 'account', 'site');
    expect(site).toMatchObject({ display_name: 'The former site', imported: true });
    const { id, published_revision_id } = await ours(summary, 'article', 'a.md');
    expect(await kehila.sql('select author_id from revision where id = $1', published_revision_id)).toEqual([{ author_id: site['id'] }]);
    expect(await kehila.sql('select from article_contributor where article_id = $1', id)).toEqual([]);
  });

  it('keeps the parts for the staff from everybody else', async () => {
    const summary = await imported({ 'a.md': head('title: Reset', 'Turn it off.\n\n:::staff\nThe code is quokka.\n:::\n\nTurn it on.') });
    const article = await ours(summary, 'article', 'a.md');
    const { staff_markdown, staff_html, ...open } = article;
    expect([staff_markdown, staff_html]).toEqual([expect.stringContaining('quokka'), expect.stringContaining('quokka')]);
    expect(JSON.stringify(open)).not.toContain('quokka');
  });

  it('puts out what a rule masks, and reports what a rule would not let through unseen', async () => {
    const summary = await imported({ 'a.md': 'This darn router.', 'b.md': 'Visit our casino.' });
    expect(await ours(summary, 'article', 'a.md')).toMatchObject({ body_markdown: 'This **** router.' });
    expect(summary).toMatchObject({ added: { articles: 1 }, broken: [{ file: 'b.md', line: 1 }], brokenCount: 1 });
    expect(await kehila.sql(`select from audit_entry where act = 'importArticles'`)).toEqual([]);
  });

  it('keeps what is outdated so, and leaves behind what was never published or put away', async () => {
    const summary = await imported({
      'old.md': head('outdated_note: "Since version 2"'),
      'draft.md': head('draft: true'),
      'away.md': head('state: "archived"'),
    });
    expect(await ours(summary, 'article', 'old.md')).toMatchObject({ state: 'outdated', outdated_note: 'Since version 2' });
    expect(summary).toMatchObject({ added: { articles: 1 }, skipped: { drafts: 2 }, brokenCount: 0 });
  });

  it('brings articles for segments and for partners to those alone, and reports what names a segment that is not here', async () => {
    await kehila.sql(`insert into segment (slug, he, en, position) values ('gold', 'זהב', 'Gold', 1), ('silver', 'כסף', 'Silver', 2)`);
    const summary = await imported({
      'gold.md': head('id: "1"\naudience: "segment"\nsegments: ["gold","silver"]'),
      'partners.md': head('id: "2"\naudience: partners'),
      'both.md': head('id: "3"\naudience: segment\nsegments: partners, gold'),
      'alone.md': head('id: "4"\naudience: segment\nsegments: [partners]'),
      'lost.md': head('id: "5"\naudience: segment\nsegments: [gold, platinum]'),
    });
    const ids = new Map((await kehila.sql<{ slug: string; id: string }>('select slug, id from segment')).map(({ slug, id }) => [slug, id]));
    const [gold = '', silver = '', partners = ''] = ['gold', 'silver', 'partners'].map((slug) => ids.get(slug));
    const readers = async (id: string) => {
      const { audience, segment_ids } = await ours(summary, 'article', id);
      return [audience, segment_ids];
    };
    expect(await readers('1')).toEqual(['segment', [gold, silver]]);
    expect(await readers('2')).toEqual(['partners', [partners]]);
    expect(await readers('3')).toEqual(['segment', [partners, gold]]);
    expect(await readers('4')).toEqual(['partners', [partners]]);
    expect(summary).toMatchObject({
      added: { articles: 4 },
      brokenCount: 1,
      broken: [{ file: 'lost.md', reason: expect.stringContaining('platinum') as string }],
    });
  });

  it('reports broken files by their names, and brings the rest', async () => {
    const path = await folderOf({
      'good.md': 'Fine.',
      'latin.md': Buffer.from([0xf9, 0xec, 0xe5, 0xed]),
      'open.md': '---\ntitle: never ends',
      'secret.md': head('audience: friends'),
      'date.md': head('published_at: yesterday'),
      'kind.md': head('kind: poem'),
      'long.md': 'word '.repeat(30_000),
      'large.md': 'x'.repeat(1024 * 1024 + 1),
      '.git/notes.md': 'Hidden.',
    });
    await symlink('/etc/hostname', join(path, 'link.md'));
    const summary = await run({ path });
    expect(summary.added.articles).toBe(1);
    const reported = summary.broken.map(({ file }) => file).sort();
    expect(reported).toEqual(['date.md', 'kind.md', 'large.md', 'latin.md', 'long.md', 'open.md', 'secret.md']);
  });

  it('adds nothing the second time, leaves what was edited here, and brings what is new', async () => {
    const files = { 'a.md': 'One.', 'b.md': 'Two.' };
    const first = await run({ path: await folderOf(files), spaceSlug: 'again-md' });
    const { id } = await ours(first, 'article', 'a.md');
    indexing.ids.length = 0;
    const again = await run({ path: await folderOf({ ...files, 'a.md': 'Changed over there.', 'c.md': 'Three.' }), spaceSlug: 'again-md' });
    expect(again).toMatchObject({ added: { articles: 1, accounts: 0 }, alreadyThere: 2, brokenCount: 0 });
    expect(await kehila.sql('select body_markdown from article where id = $1', id)).toEqual([{ body_markdown: 'One.' }]);
    expect(indexing.ids).toEqual([(await ours(again, 'article', 'c.md'))['id']]);
  });

  it('goes on where it was stopped', async () => {
    const path = await folderOf(
      Object.fromEntries(Array.from({ length: 1_000 }, (_, at) => [`part-${at % 30}/${at}.md`, head('author: Dana', `Text ${at}.`)])),
    );
    const stop = new AbortController();
    const onProgress = ({ done }: { done: number }) => (done === 1_000 ? stop.abort(new Error('stopped')) : undefined);
    await expect(run({ path, spaceSlug: 'stopped-md', signal: stop.signal, onProgress })).rejects.toThrow('stopped');
    const summary = await run({ path, spaceSlug: 'stopped-md' });
    expect(await kehila.sql('select count(*)::int as articles from article where space_id = $1', summary.space.id)).toEqual([{ articles: 1_000 }]);
    expect(summary.alreadyThere).toBeGreaterThanOrEqual(200);
    expect(await kehila.sql(`select from account where display_name = 'Dana'`)).toHaveLength(1);
    // A space has room for twenty sections.
    expect(await kehila.sql('select jsonb_array_length(article_sections) as sections from space where id = $1', summary.space.id)).toEqual([{ sections: 20 }]);
    expect(summary.skipped.sections).toBeGreaterThan(0);
    const written = await kehila.sql<{ act: string }>(`select act from audit_entry where 'space:' || $1 = any(subjects) order by id`, summary.space.id);
    expect(written.filter(({ act }) => act === 'importMarkdown')).toHaveLength(2);
    // Batches that find no room change nothing.
    expect(written.filter(({ act }) => act === 'addArticleSections').length).toBeLessThan(5);
  });

  it('tells files apart that have the same word for their id in different folders, and knows a number wherever it stands', async () => {
    const summary = await imported({ 'a/intro.md': head('id: intro'), 'b/intro.md': head('id: intro'), 'a/one.md': head('id: 7'), 'b/one.md': head('id: 7') });
    expect(summary).toMatchObject({ added: { articles: 3 }, alreadyThere: 0 });
    expect((await ours(summary, 'article', 'b/intro'))['id']).not.toBe((await ours(summary, 'article', 'a/intro'))['id']);
  });

  it('reports an id that cannot be kept, and brings the rest', async () => {
    const summary = await imported({ 'a.md': head('id: "x\\u0000"'), 'b.md': head(`id: ${'y'.repeat(501)}`), 'c.md': head('section: "\\ud800 Wide"') });
    expect(summary.broken.map(({ file }) => file).sort()).toEqual(['a.md', 'b.md']);
    expect(summary.added.articles).toBe(1);
  });

  it('makes no section for what it does not bring', async () => {
    const summary = await imported({ 'bets/b.md': 'Visit our casino.', 'home/a.md': 'Fine.' });
    expect(
      await kehila.sql(
        `select article_sections #>> '{0,words,en}' as only, jsonb_array_length(article_sections) as sections from space where id = $1`,
        summary.space.id,
      ),
    ).toEqual([{ only: 'home', sections: 1 }]);
  });

  it('leaves a name for other systems to the article that has it', async () => {
    const files = { 'a.md': head('external_key: "shared"') };
    await imported(files);
    const summary = await imported(files);
    expect(await ours(summary, 'article', 'a.md')).toMatchObject({ external_key: null });
  });

  it('refuses a folder without Markdown, and makes no space of it', async () => {
    for (const path of [await folderOf({ 'a.txt': 'x' }), '/no/such/folder'])
      await expect(run({ path, spaceSlug: 'never-made-md' })).rejects.toThrow(ImportRefused);
    expect(await kehila.sql(`select from space where slug = 'never-made-md'`)).toEqual([]);
  });

  describe('with links between its files', () => {
    const bodyOf = async (summary: ImportSummary, path: string) => String((await ours(summary, 'article', path))['body_markdown']);

    it('leads them to the articles, in the part for the staff too, whichever file comes first', async () => {
      const path = await folderOf({
        'a/first.md': head(
          'title: One',
          'See [the second](../b/second.md#how) and [nobody](gone.md).\n\n:::staff\nAnd [the draft](draft.md), [two](../b/second.md).\n:::',
        ),
        'a/draft.md': head('draft: true'),
        'b/second.md': head('id: "12"\ntitle: Two', 'Back to [one](../a/first.md), as in `[one](../a/first.md)`.'),
      });
      const summary = await run({ path });
      const [one, two] = [await ours(summary, 'article', 'a/first.md'), await ours(summary, 'article', '12')];
      expect(one['body_markdown']).toContain(`See [the second](https://community.example/en/a/${String(two['id'])}#how) and [nobody](gone.md).`);
      expect(one['body_html']).toContain(`href="https://community.example/en/a/${String(two['id'])}#how"`);
      expect(one['staff_markdown']).toContain(`And [the draft](draft.md), [two](https://community.example/en/a/${String(two['id'])}).`);
      expect(two['body_markdown']).toContain(`Back to [one](https://community.example/en/a/${String(one['id'])}), as in \`[one](../a/first.md)\`.`);
      const texts = await kehila.sql(
        'select r.body_markdown = a.body_markdown and r.body_html = a.body_html and r.staff_html is not distinct from a.staff_html as same from article a join revision r on r.id = a.published_revision_id where a.id = any($1::bigint[])',
        [one['id'], two['id']],
      );
      expect(texts).toEqual([{ same: true }, { same: true }]);
      expect(await kehila.sql(`select from audit_entry where act = 'linkImportedArticle'`)).toHaveLength(2);
    });

    it('goes on with what an earlier run left, and leaves what somebody has written since', async () => {
      const files = { 'a.md': 'To [b](b.md) and [c](c.md).', 'b.md': 'To [a](a.md).' };
      const first = await run({ path: await folderOf(files) });
      const { id: b } = await ours(first, 'article', 'b.md');
      await kehila.sql('update revision set number = 2 where article_id = $1', String(b));
      await kehila.sql(`update article set body_markdown = 'To [c](c.md).' where id = $1`, String(b));
      const again = await run({ path: await folderOf({ ...files, 'b.md': 'To [c](c.md).', 'c.md': 'Three.' }), spaceSlug: first.space.slug });
      const { id: c } = await ours(again, 'article', 'c.md');
      expect(await bodyOf(again, 'a.md')).toBe(`To [b](https://community.example/en/a/${String(b)}) and [c](https://community.example/en/a/${String(c)}).`);
      expect(await bodyOf(again, 'b.md')).toBe('To [c](c.md).');
    });
  });

  describe('with files', () => {
    const naming = (...paths: string[]) => `---\nattachments: ${JSON.stringify(paths)}\n---\nText.\n`;
    const filesOf = async (summary: ImportSummary, path: string) => {
      const { id } = await ours(summary, 'article', path);
      return kehila.sql<{ name: string; media_type: string; by_author: boolean }>(
        `select t.name, t.media_type, t.brought_by = r.author_id as by_author from article a join revision r on r.id = a.published_revision_id
         join revision_attachment h on h.revision_id = r.id join attachment t on t.id = h.attachment_id where a.id = $1 order by t.brought_at`,
        String(id),
      );
    };

    it('brings those that its head names, in their order and in the name of who wrote it, once', async () => {
      const path = await folderOf({ 'a/b.md': naming('b.files/z.txt', 'b.files/a.pdf'), 'a/b.files/z.txt': 'Words.', 'a/b.files/a.pdf': '%PDF-1.7' });
      const summary = await run({ path });
      expect(summary).toMatchObject({ added: { articles: 1, attachments: 2 }, brokenCount: 0 });
      expect(await filesOf(summary, 'a/b.md')).toEqual([
        { name: 'z.txt', media_type: 'text/plain', by_author: true },
        { name: 'a.pdf', media_type: 'application/pdf', by_author: true },
      ]);
      expect(await run({ path, spaceSlug: summary.space.slug })).toMatchObject({ added: { articles: 0, attachments: 0 }, alreadyThere: 3 });
    });

    it('tells of those that are not there, not what their name says, too many or elsewhere, by their path, and goes on', async () => {
      const path = await folderOf({
        'broken.md': naming('gone.txt', 'not-a.pdf', 'empty.txt', '../../etc/hosts', '/etc/hosts', 'link.txt', 'good.txt'),
        'many.md': naming(...Array.from({ length: 11 }, (_, at) => `many/${at}.txt`)),
        ...Object.fromEntries(Array.from({ length: 11 }, (_, at) => [`many/${at}.txt`, `Number ${at}`])),
        ...{ 'not-a.pdf': 'Words.', 'empty.txt': '', 'good.txt': 'Words.' },
      });
      await symlink('/etc/hosts', join(path, 'link.txt'));
      const summary = await run({ path });
      expect(summary.broken.map(({ file }) => file)).toEqual(['gone.txt', 'not-a.pdf', 'empty.txt', '../../etc/hosts', 'etc/hosts', 'link.txt', 'many/10.txt']);
      expect(summary).toMatchObject({ added: { articles: 2, attachments: 11 } });
      expect((await filesOf(summary, 'broken.md')).map(({ name }) => name)).toEqual(['good.txt']);
    });

    it('leaves the files of a text that somebody has written since', async () => {
      const path = await folderOf({ 'a.md': naming('a.txt') });
      const summary = await run({ path });
      const { id } = await ours(summary, 'article', 'a.md');
      await kehila.sql('update revision set number = 2 where article_id = $1', String(id));
      await writeFile(join(path, 'a.txt'), 'Words.');
      expect(await run({ path, spaceSlug: summary.space.slug })).toMatchObject({ added: { attachments: 0 } });
      expect(await filesOf(summary, 'a.md')).toEqual([]);
    });
  });
});

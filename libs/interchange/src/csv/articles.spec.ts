import { join } from 'node:path';
import { useImports } from '../import.factory';
import { ImportCsv } from './import-csv';
import { authorNamed } from '../articles/article-row';

describe('the articles of a table', () => {
  const { folderOf, indexing, kehila, ours, run } = useImports('csv', ImportCsv);

  it('come with section, author, audience and dates', async () => {
    const path = await folderOf({
      'people.csv': 'id,name\ndana,Dana Levi\n',
      'articles.csv':
        'id,title,body,author,author_name,section,audience,created_at,edited_at\n' +
        '1,Why is it slow?,"Turn it **off**.\n\n:::staff\nquokka\n:::",dana,,Router,,2021-01-02,2021-02-03\n2,Bills,Pay.,,Avi,,staff,,\n3,Lost,Text.,gone,,,,,\n',
    });
    const summary = await run({ path });
    expect(summary).toMatchObject({ added: { articles: 3, questions: 0, accounts: 3 }, skipped: { owners: 1 }, brokenCount: 0 });
    const first = await ours(summary, 'article', 'article:1');
    expect(first).toMatchObject({
      ...{ standing: 'imported', section: 'router', audience: 'public', main_author_id: (await ours(summary, 'account', 'person:dana'))['id'] },
      ...{ published_at: new Date('2021-01-02T00:00:00Z'), updated_at: new Date('2021-02-03T00:00:00Z') },
    });
    expect([first['body_html'], first['staff_html']]).toEqual([expect.not.stringContaining('quokka'), expect.stringContaining('quokka')]);
    const { id } = await ours(summary, 'account', authorNamed('Avi').id);
    expect(await ours(summary, 'article', 'article:2')).toMatchObject({ audience: 'staff', main_author_id: id, section: '' });
    expect(await ours(summary, 'article', 'article:3')).toMatchObject({ main_author_id: null });
    expect(indexing.ids).toContain(first['id']);
  });

  it('may come alone in a file of that name, once, and broken rows are told', async () => {
    const path = join(await folderOf({ 'articles.csv': 'id,title,body,audience\n1,One,Text,\n2,Two,,\n3,Three,Text,friends\n' }), 'articles.csv');
    const summary = await run({ path, spaceSlug: 'articles-csv' });
    expect(summary.added.articles).toBe(1);
    expect(summary.broken.map(({ file, line }) => `${file}:${line}`)).toEqual(['articles.csv:3', 'articles.csv:4']);
    expect(await run({ path, spaceSlug: 'articles-csv' })).toMatchObject({ added: { articles: 0 }, alreadyThere: 1 });
    expect(await kehila.sql('select count(*)::int as articles from article where space_id = $1', summary.space.id)).toEqual([{ articles: 1 }]);
  });
});

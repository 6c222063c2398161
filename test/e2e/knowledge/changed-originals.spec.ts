import { act } from '../../stage/act';
import { Kehila, type Person } from '../../stage/kehila';

describe('a translation whose original changes, over HTTP', () => {
  const kehila = Kehila.use();
  let author: Person, translator: Person, reviewer: Person, reader: Person;
  let english = '';
  let hebrew = '';

  const ask = async <Data>(query: string, who = reader) => (await who.client.send(query)).body.data as Data;
  const title = `{ article(id: "$") { title originalChange translationsAwaited translations { id leads revisionId } } }`;
  const article = async (id: string, who = reader) => (await ask<{ article: Record<string, unknown> | null }>(title.replace('$', id), who)).article;
  const sitemap = async () => (await fetch(`${kehila.address}/sitemaps/articles-0.xml`)).text();
  const found = async (query: string) => {
    const { search } = await ask<{ search: { hits: { threadId: string }[] } }>(`{ search(query: "${query}") { hits { threadId } } }`);
    return search.hits.map(({ threadId }) => threadId);
  };

  async function publish(who: Person, begin: Readonly<Record<string, unknown>>, text: readonly [string, string], significance?: string, said?: string) {
    const begun = await act(who.client, 'draftArticle', begin, 'Revision { id version article { id } }');
    const revisionId = begun['id'];
    const { version } = await act(who.client, 'editRevision', { revisionId, version: begun['version'], title: text[0], body: text[1] }, 'Revision { version }');
    await act(who.client, 'submitRevision', { revisionId, version, significance });
    await act(reviewer.client, 'approveRevision', { revisionId, version, reason: 'Reads well.', significance: said });
    await kehila.drain();
    return (begun['article'] as { id: string }).id;
  }
  const change = (significance: string, said?: string) =>
    publish(author, { articleId: english }, ['A fixed channel', `Set channel ${significance} ${said ?? ''}.`], significance, said);

  beforeAll(async () => {
    const spaceId = await kehila.space({ slug: 'wifi' });
    author = await kehila.person('author', { reputation: 200 });
    translator = await kehila.person('translator', { reputation: 200 });
    reader = await kehila.person('reader');
    reviewer = await kehila.person('reviewer', { grants: [{ role: 'REVIEWER', spaceId }] });
    english = await publish(author, { space: 'wifi' }, ['A fixed channel', 'Set channel 44.']);
    hebrew = await publish(translator, { translationOf: english, language: 'HE' }, ['ערוץ קבוע', 'קבעו ערוץ 44 בנתב.']);
  });

  it('is read as before after a small change, and says so after a medium one, of which its writer is told', async () => {
    await change('SMALL');
    expect(await article(hebrew)).toMatchObject({ originalChange: null });
    await change('MEDIUM');
    expect(await article(hebrew)).toMatchObject({ originalChange: 'MEDIUM' });
    const { notifications } = await ask<{ notifications: { nodes: unknown[] } }>('{ notifications { nodes { kind } } }', translator);
    expect(notifications.nodes).toContainEqual({ kind: 'ORIGINAL_CHANGED' });
    expect(await found('נתב')).toEqual([hebrew]);
  });

  it('is nowhere for readers after a large one, which the reviewer said; its address leads to the original', async () => {
    await change('SMALL', 'LARGE');
    expect(await article(hebrew)).toBeNull();
    expect(await article(english)).toMatchObject({ translations: [], translationsAwaited: ['HE'] });
    expect(await ask(`{ gone(id: "${hebrew}") { reason replacement { id } } }`)).toEqual({ gone: { reason: 'BEHIND', replacement: { id: english } } });
    expect(await found('נתב')).toEqual([]);
    expect(await sitemap()).not.toContain(`/a/${hebrew}`);
    expect(await article(hebrew, translator)).toMatchObject({ originalChange: 'LARGE' });
    const { dueArticles } = await ask<{ dueArticles: { nodes: unknown[] } }>('{ dueArticles { nodes { causes article { id } } } }', reviewer);
    expect(dueArticles.nodes).toContainEqual({ causes: ['ORIGINAL_CHANGED'], article: { id: hebrew } });
  });

  it('is read again once somebody who keeps it says that it still holds, once', async () => {
    const known = (await article(hebrew, reviewer)) as { translations: { id: string; revisionId: string }[] };
    const said = { articleId: hebrew, originalRevisionId: known.translations.find(({ id }) => id === english)?.revisionId };
    expect((await act(translator.client, 'confirmTranslation', said)).code).toBe('NOT_ALLOWED');
    expect((await act(reader.client, 'confirmTranslation', said)).code).toBe('NOT_FOUND');
    expect(await act(reviewer.client, 'confirmTranslation', said, 'Article { originalChange }')).toMatchObject({ originalChange: null });
    expect((await act(reviewer.client, 'confirmTranslation', said)).code).toBe('STATE_REFUSED');
    await kehila.drain();
    expect(await article(hebrew)).toMatchObject({ originalChange: null });
    expect(await found('נתב')).toEqual([hebrew]);
  });
});

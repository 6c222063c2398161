import { act } from '../../stage/act';
import { Kehila, type Person } from '../../stage/kehila';

describe('an original that is put away or outdated, over HTTP', () => {
  const kehila = Kehila.use();
  let author: Person, translator: Person, reviewer: Person, reader: Person;

  const ask = async <Data>(query: string, who = reader) => (await who.client.send(query)).body.data as Data;
  const found = async (query: string) => {
    const { search } = await ask<{ search: { hits: { threadId: string }[] } }>(`{ search(query: "${query}") { hits { threadId } } }`);
    return search.hits.map(({ threadId }) => threadId);
  };
  const kinds = async () =>
    (await ask<{ notifications: { nodes: { kind: string }[] } }>('{ notifications { nodes { kind } } }', translator)).notifications.nodes.map(
      ({ kind }) => kind,
    );
  const upkeep = async (name: 'archiveArticle' | 'verifyArticle' | 'markArticleOutdated', input: Readonly<Record<string, unknown>>) => {
    const outcome = await act(reviewer.client, name, input);
    await kehila.drain();
    return outcome;
  };

  async function publish(who: Person, begin: Readonly<Record<string, unknown>>, title: string, body: string): Promise<string> {
    const begun = await act(who.client, 'draftArticle', begin, 'Revision { id version article { id } }');
    const revisionId = begun['id'];
    const { version } = await act(who.client, 'editRevision', { revisionId, version: begun['version'], title, body }, 'Revision { version }');
    await act(who.client, 'submitRevision', { revisionId, version });
    await act(reviewer.client, 'approveRevision', { revisionId, version, reason: 'Reads well.' });
    await kehila.drain();
    return (begun['article'] as { id: string }).id;
  }
  const pair = async (english: string, hebrew: string) => {
    const original = await publish(author, { space: 'wifi' }, english, `Press the ${english} for ten seconds.`);
    return [original, await publish(translator, { translationOf: original, language: 'HE' }, hebrew, `לוחצים על ${hebrew} עשר שניות.`)] as const;
  };

  beforeAll(async () => {
    const spaceId = await kehila.space({ slug: 'wifi' });
    author = await kehila.person('author', { reputation: 200 });
    translator = await kehila.person('translator', { reputation: 200 });
    reader = await kehila.person('reader');
    reviewer = await kehila.person('reviewer', { grants: [{ role: 'REVIEWER', spaceId }] });
  });

  it('goes and comes back with its translations, of which who wrote them is told', async () => {
    const [english, hebrew] = await pair('button', 'הכפתור');
    const [newer, newerHebrew] = await pair('switch', 'המתג');
    await upkeep('archiveArticle', { articleId: english, note: 'Gone.', replacedBy: newer });
    expect(await ask(`{ gone(id: "${hebrew}") { reason replacement { id } } }`)).toEqual({ gone: { reason: 'ARCHIVED', replacement: { id: newerHebrew } } });
    expect(await found('הכפתור')).toEqual([]);
    expect(await kinds()).toContain('ORIGINAL_ARCHIVED');

    await upkeep('verifyArticle', { articleId: english });
    expect(await ask(`{ article(id: "${hebrew}") { state } }`)).toEqual({ article: { state: 'PUBLISHED' } });
    expect(await found('הכפתור')).toEqual([hebrew]);
    expect(await kinds()).toContain('ORIGINAL_RESTORED');
  });

  it('leaves its translations where they are, when whoever puts it away says so', async () => {
    const [english, hebrew] = await pair('lever', 'הידית');
    await upkeep('archiveArticle', { articleId: english, note: 'Gone.', keepTranslations: true });
    expect(await ask(`{ article(id: "${hebrew}") { state translations { id } } }`)).toEqual({ article: { state: 'PUBLISHED', translations: [] } });
    expect(await found('הידית')).toEqual([hebrew]);
  });

  it('warns the readers of its translation, with what replaces it in their language', async () => {
    const [english, hebrew] = await pair('knob', 'הכרכוב');
    const [newer, newerHebrew] = await pair('dial', 'החוגה');
    await upkeep('markArticleOutdated', { articleId: english, note: 'Turn the dial.', replacedBy: newer });
    const outdatedOriginal = { note: 'Turn the dial.', language: 'EN', replacement: { id: newerHebrew } };
    expect(await ask(`{ article(id: "${hebrew}") { state outdatedOriginal { note language replacement { id } } } }`)).toEqual({
      article: { state: 'PUBLISHED', outdatedOriginal },
    });
    expect(await kinds()).toContain('ORIGINAL_OUTDATED');
  });
});

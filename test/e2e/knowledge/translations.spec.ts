import { act } from '../../stage/act';
import { Kehila, type Person } from '../../stage/kehila';

describe('an article in two languages, over HTTP', () => {
  const kehila = Kehila.use();
  let author: Person, translator: Person, reviewer: Person;
  let english = '';
  let hebrew = '';

  const ask = async <Data>(query: string, who = author) => (await who.client.send(query)).body.data as Data;

  async function publish(who: Person, begin: Readonly<Record<string, unknown>>, title: string, body: string): Promise<string> {
    const begun = await act(who.client, 'draftArticle', begin, 'Revision { id version article { id } }');
    const revisionId = begun['id'];
    const { version } = await act(who.client, 'editRevision', { revisionId, version: begun['version'], title, body }, 'Revision { version }');
    await act(who.client, 'submitRevision', { revisionId, version });
    await act(reviewer.client, 'approveRevision', { revisionId, version, reason: 'Reads well.' });
    return (begun['article'] as { id: string }).id;
  }

  beforeAll(async () => {
    const spaceId = await kehila.space({ slug: 'wifi' });
    author = await kehila.person('author', { reputation: 200 });
    translator = await kehila.person('translator', { reputation: 200 });
    reviewer = await kehila.person('reviewer', { grants: [{ role: 'REVIEWER', spaceId }] });
    english = await publish(author, { space: 'wifi' }, 'A fixed channel', 'Set channel 44.');
  });

  it('is translated, reviewed and named from both', async () => {
    hebrew = await publish(translator, { translationOf: english, language: 'HE' }, 'Kavua', 'קבעו ערוץ 44.');
    const { article } = await ask<{ article: unknown }>(
      `{ article(id: "${hebrew}") { language translationOf { id } translations { id slug language state leads isOriginal } revisions { nodes { translates { title } } } } }`,
    );
    expect(article).toEqual({
      language: 'HE',
      translationOf: { id: english },
      translations: [{ id: english, slug: 'a-fixed-channel', language: 'EN', state: 'PUBLISHED', leads: true, isOriginal: true }],
      revisions: { nodes: [{ translates: { title: 'A fixed channel' } }] },
    });
    expect(await ask(`{ article(id: "${english}") { translationOf { id } translations { id } } }`)).toEqual({
      article: { translationOf: null, translations: [{ id: hebrew }] },
    });
    expect((await act(author.client, 'draftArticle', { translationOf: english, language: 'HE' })).code).toBe('TRANSLATION_EXISTS');
  });

  it('is told to search engines once a language', async () => {
    const xml = await (await fetch(`${kehila.address}/sitemaps/articles-0.xml`)).text();
    const places = Array.from(xml.matchAll(/<loc>([^<]*)<\/loc>/g), ([, place]) => (place ?? '').replace(kehila.address, ''));
    expect(places.toSorted()).toEqual([`/en/a/${english}/a-fixed-channel`, `/he/a/${hebrew}/kavua`]);
    expect(xml.match(new RegExp(`hreflang="he" href="${kehila.address}/he/a/${hebrew}/kavua"`, 'g'))).toHaveLength(2);
  });

  it('is read in the original alone once the translation is put away', async () => {
    await act(reviewer.client, 'archiveArticle', { articleId: hebrew, note: 'Nobody reads it.' });
    expect(await ask(`{ article(id: "${english}") { translations { id } } }`)).toEqual({ article: { translations: [] } });
  });
});

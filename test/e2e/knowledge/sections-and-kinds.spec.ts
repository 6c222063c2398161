import { act } from '../../stage/act';
import { Kehila, type Person } from '../../stage/kehila';

describe('sections, kinds and what an article applies to, over HTTP', () => {
  const kehila = Kehila.use();
  let manager: Person, staff: Person, author: Person;
  let articleId: string;

  const words = (name: string) => [{ language: 'EN', name }];
  const ask = async <Data>(query: string, who = author) => (await who.client.send(query)).body.data as Data;
  const found = async (filter: string) =>
    (await ask<{ articles: { nodes: { id: string }[] } }>(`{ articles(filter: { space: "heating", ${filter} }) { nodes { id } } }`)).articles.nodes.map(
      ({ id }) => id,
    );

  beforeAll(async () => {
    const spaceId = await kehila.space({ slug: 'heating', publishingMode: 'marked' });
    manager = await kehila.person('manager', { grants: [{ role: 'MANAGER', spaceId: null }] });
    staff = await kehila.person('staff', { grants: [{ role: 'STAFF', spaceId }] });
    author = await kehila.person('author', { reputation: 200 });
    const field = { space: 'heating', version: 1, kind: 'CHOICE', required: false, position: 1, words: words('Model'), choices: [{ words: words('H1') }] };
    await act(manager.client, 'saveFormField', field);
    const begun = await act(author.client, 'draftArticle', { space: 'heating', title: 'A cold radiator' }, 'Revision { id version article { id } }');
    const read = { revisionId: begun['id'], version: begun['version'] };
    const { version } = await act(author.client, 'editRevision', { ...read, title: 'A cold radiator', body: 'Let the air out.' }, 'Revision { version }');
    articleId = (begun['article'] as { id: string }).id;
    await act(author.client, 'publishRevision', { ...read, version });
  });

  it('are ordered by a manager, and narrow the list', async () => {
    const sections = [{ words: words('Trouble') }, { words: words('Bills') }];
    expect(await act(staff.client, 'saveArticleSections', { space: 'heating', version: 1, sections })).toMatchObject({ __typename: 'NotAllowed' });
    expect(
      await act(manager.client, 'saveArticleSections', { space: 'heating', version: 1, sections }, 'Space { articleSections { version list { key } } }'),
    ).toMatchObject({ articleSections: { version: 2, list: [{ key: 'trouble' }, { key: 'bills' }] } });
    expect(await act(manager.client, 'saveArticleSections', { space: 'heating', version: 1, sections })).toMatchObject({ __typename: 'VersionChanged' });

    const place = { articleId, version: 1, kind: 'KNOWN_PROBLEM', section: 'trouble', fields: [{ key: 'model', value: 'h1' }] };
    expect(await act(author.client, 'placeArticle', place)).toMatchObject({ __typename: 'NotAllowed' });
    expect(await act(staff.client, 'placeArticle', place, 'Article { kind section { name } appliesTo { name text } }')).toMatchObject({
      kind: 'KNOWN_PROBLEM',
      section: { name: 'Trouble' },
      appliesTo: [{ name: 'Model', text: 'H1' }],
    });
    expect(await act(staff.client, 'placeArticle', place, 'VersionChanged { currentVersion }')).toMatchObject({ currentVersion: 2 });
    expect(await found('kind: KNOWN_PROBLEM, section: "trouble", fields: [{ key: "model", choice: "h1" }]')).toEqual([articleId]);
    for (const other of ['kind: POLICY', 'section: "bills"', 'section: ""', 'fields: [{ key: "model", choice: "h2" }]']) expect(await found(other)).toEqual([]);
    expect((await ask<{ articles: { nodes: unknown[] } }>('{ articles(filter: { section: "trouble" }) { nodes { id } } }')).articles.nodes).toEqual([]);
    expect(await ask('{ space(slug: "heating") { articlesBySection { section { key } nodes { id } hasMore } } }')).toEqual({
      space: { articlesBySection: [{ section: { key: 'trouble' }, nodes: [{ id: articleId }], hasMore: false }] },
    });
  });

  it('show the kind of what is found', async () => {
    await kehila.drain();
    const { search } = await ask<{ search: { hits: { id: string; articleKind: string | null }[] } }>(
      '{ search(query: "cold radiator") { hits { id articleKind } } }',
    );
    expect(search.hits).toContainEqual({ id: articleId, articleKind: 'KNOWN_PROBLEM' });
  });
});

import { RemoveExpired } from '@kehila/accounts';
import { act } from '../stage/act';
import type { Client } from '../stage/client';
import { Kehila, type Person } from '../stage/kehila';

interface Hit {
  readonly id: string;
  readonly justWritten: boolean;
}

describe('what somebody has just written, in their search', () => {
  const kehila = Kehila.use();
  let author: Person;
  let helper: Person;
  let reviewer: Person;

  const search = async (client: Client, query: string): Promise<Hit[]> => {
    const { body } = await client.send(
      'query ($query: String!) { search(query: $query) { hits { id justWritten } } suggest(query: $query) { id justWritten } }',
      {
        query,
      },
    );
    const { search: page, suggest } = body.data as unknown as { search: { hits: Hit[] }; suggest: Hit[] };
    expect(suggest).toEqual(page.hits);
    return page.hits;
  };
  const ask = async (title: string, more: Readonly<Record<string, unknown>> = {}) =>
    (await act(author.client, 'askQuestion', { space: 'lamps', title, body: 'What now?', tags: [], ...more }, 'Question { id }'))['id'] as string;

  beforeAll(async () => {
    const spaceId = await kehila.space({ slug: 'lamps' });
    author = await kehila.person('author');
    helper = await kehila.person('helper', { reputation: 5_000 });
    reviewer = await kehila.person('reviewer', { grants: [{ role: 'REVIEWER', spaceId }] });
  });
  afterEach(() => kehila.drain());

  it('is there at once, at every server, for them alone; and for all when it is indexed', async () => {
    const id = await ask('Violet lantern hisses');
    const own = [{ id, justWritten: true }];
    const other = await kehila.inAnotherProcess();
    try {
      expect(await search(author.client, 'violet hisses')).toEqual(own);
      expect(await search(author.client.at(other.address), 'violet hisses')).toEqual(own);
    } finally {
      await other.end();
    }
    for (const client of [helper.client, kehila.anonymous()]) expect(await search(client, 'violet hisses')).toEqual([]);
    await kehila.drain();
    expect(await search(author.client, 'violet hisses')).toEqual(own);
    expect(await search(helper.client, 'violet hisses')).toEqual([{ id, justWritten: false }]);
  });

  it('is marked for a few minutes only, and then forgotten', async () => {
    const id = await ask('Crimson lantern whistles');
    await kehila.drain();
    await kehila.sql(`update written_lately set at = at - interval '6 minutes'`);
    expect(await search(author.client, 'crimson whistles')).toEqual([{ id, justWritten: false }]);
    await kehila.get(RemoveExpired).run();
    expect(await kehila.sql('select from written_lately')).toEqual([]);
  });

  it('is found by its new words when it was edited', async () => {
    const id = await ask('Amber lantern rattles');
    await kehila.drain();
    await act(author.client, 'editQuestion', { questionId: id, title: 'Amber lantern hums', body: 'What now?', tags: [] });
    expect(await search(author.client, 'hums ')).toEqual([{ id, justWritten: true }]);
    expect(await search(kehila.anonymous(), 'hums ')).toEqual([]);
  });

  it('may be an answer, by its own words', async () => {
    const questionId = await ask('Indigo lantern is dark');
    const answer = await act(helper.client, 'postAnswer', { questionId, body: 'Turn the wick with tweezers.' }, 'Answer { id }');
    expect(await search(helper.client, 'wick tweezers')).toEqual([{ id: answer['id'], justWritten: true }]);
    expect(await search(author.client, 'wick tweezers')).toEqual([]);
    await act(helper.client, 'editAnswer', { answerId: answer['id'], body: 'Turn the wick with pliers.' });
    expect(await search(helper.client, 'wick pliers')).toEqual([{ id: answer['id'], justWritten: true }]);
  });

  it('may be under a hidden name, and is nobody else’s for that', async () => {
    const id = await ask('Secretive lantern glows', { nameHidden: true });
    expect(await search(author.client, 'secretive glows')).toEqual([{ id, justWritten: true }]);
    expect(await search(author.client, `secretive glows author:${author.handle}`)).toEqual([]);
    expect(await search(helper.client, 'secretive glows')).toEqual([]);
  });

  it('is not what waits for approval or was removed meanwhile', async () => {
    const id = await ask('Withdrawn lantern sparks');
    for (const publication of ['held', 'hidden', 'removed']) {
      await kehila.sql('update question set publication = $2 where id = $1', id, publication);
      expect(await search(author.client, 'withdrawn sparks')).toEqual([]);
    }
  });

  it('may be an article, from its publication on', async () => {
    const draft = await act(helper.client, 'draftArticle', { space: 'lamps', title: 'Descaling a samovar' }, 'Revision { id version article { id } }');
    const written = { revisionId: draft['id'], version: draft['version'], title: 'Descaling a samovar', body: 'Boil it with vinegar twice.' };
    const edited = await act(helper.client, 'editRevision', written, 'Revision { version }');
    const read = { revisionId: draft['id'], version: edited['version'] };
    const articleId = (draft['article'] as { id: string }).id;
    expect(await search(helper.client, 'descaling samovar')).toEqual([]);
    await act(helper.client, 'submitRevision', read);
    await act(reviewer.client, 'approveRevision', { ...read, reason: 'Good.' });
    expect(await search(helper.client, 'descaling samovar')).toEqual([{ id: articleId, justWritten: true }]);
    // Whoever published it finds it too.
    expect(await search(reviewer.client, 'descaling samovar')).toEqual([{ id: articleId, justWritten: true }]);
    expect(await search(author.client, 'descaling samovar')).toEqual([]);
  });

  it('goes with the account', async () => {
    await ask('Olive lantern creaks');
    expect(await kehila.sql('select from written_lately where account_id = $1', author.accountId)).not.toEqual([]);
    const [row] = await kehila.sql<{ rule: string }>(
      `select confdeltype as rule from pg_constraint where conrelid = 'written_lately'::regclass and contype = 'f'`,
    );
    expect(row?.rule).toBe('c');
  });
});

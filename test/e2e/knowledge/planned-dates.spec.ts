import { act } from '../../stage/act';
import { Kehila, type Person } from '../../stage/kehila';

describe('planned dates over HTTP', () => {
  const kehila = Kehila.use();
  let author: Person, reviewer: Person;
  const ahead = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString();

  beforeAll(async () => {
    const spaceId = await kehila.space({ slug: 'offers' });
    author = await kehila.person('author', { reputation: 200 });
    reviewer = await kehila.person('reviewer', { grants: [{ role: 'REVIEWER', spaceId }] });
  });

  it('are said to those inside, changed, and taken back', async () => {
    const begun = await act(author.client, 'draftArticle', { space: 'offers', title: 'An offer' }, 'Revision { id version article { id } }');
    const written = { revisionId: begun['id'], version: begun['version'], title: 'An offer', body: 'Half the price.' };
    const edited = await act(author.client, 'editRevision', written, 'Revision { version }');
    const read = { revisionId: begun['id'], version: edited['version'] };
    await act(author.client, 'submitRevision', read);
    const approve = (publishAt: string) =>
      act(reviewer.client, 'approveRevision', { ...read, reason: 'Good.', publishAt }, 'Revision { state publishAt article { state } }');
    await expect(approve(ahead(-1))).rejects.toThrow('NOT_AHEAD');
    const at = ahead(3);
    expect(await approve(at)).toMatchObject({ state: 'SCHEDULED', publishAt: at, article: { state: 'DRAFT' } });
    const { body } = await author.client.send(`{ revision(id: "${String(begun['id'])}") { publishAt nextStep } }`);
    expect(body.data).toEqual({ revision: { publishAt: at, nextStep: 'Approved; it is published at the set time.' } });

    const plan = (who: Person, day: string | null) => act(who.client, 'planPublication', { ...read, at: day }, 'Revision { state publishAt }');
    expect(await plan(author, null)).toMatchObject({ __typename: 'NotAllowed' });
    expect(await plan(reviewer, ahead(5))).toMatchObject({ state: 'SCHEDULED' });
    expect(await plan(reviewer, null)).toMatchObject({ state: 'SUBMITTED', publishAt: null });
    await kehila.drain();
    const told = (await author.client.send('{ notifications(first: 1) { nodes { kind } } }')).body.data;
    expect(told).toEqual({ notifications: { nodes: [{ kind: 'HANDED_BACK' }] } });
    await act(reviewer.client, 'approveRevision', { ...read, reason: 'Now.' });

    const articleId = (begun['article'] as { id: string }).id;
    const end = (day: string | null) => act(reviewer.client, 'planArchiving', { articleId, at: day, note: 'The offer is over.' }, 'Article { archivesAt }');
    expect(await end(at)).toMatchObject({ archivesAt: at });
    expect((await author.client.send(`{ article(id: "${articleId}") { archivesAt } }`)).body.data).toEqual({ article: { archivesAt: at } });
    const ending = async ({ client }: Person) => (await client.send(`{ article(id: "${articleId}") { ending { note replacement { id } } } }`)).body.data;
    expect(await ending(reviewer)).toEqual({ article: { ending: { note: 'The offer is over.', replacement: null } } });
    expect(await ending(author)).toEqual({ article: { ending: null } });
    expect(await end(null)).toMatchObject({ archivesAt: null });
  });
});

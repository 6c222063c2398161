import { act } from '../../stage/act';
import { Kehila, type Person } from '../../stage/kehila';

describe('a second look over HTTP', () => {
  const kehila = Kehila.use();
  let owner: Person, other: Person, author: Person;
  let articleId: string;
  const waiting = async (who: Person) => {
    const { body } = await who.client.send('{ reReviews { nodes { id wouldApprove revision { title } } } }');
    return (body.data as { reReviews: { nodes: { id: string; revision: { title: string } }[] } }).reReviews.nodes;
  };
  const doubts = async (who: Person) => (await who.client.send(`{ article(id: "${articleId}") { doubts { reason by { id } } } }`)).body.data;

  beforeAll(async () => {
    await kehila.space({ slug: 'power' });
    const reviewing = { grants: [{ role: 'REVIEWER' as const, spaceId: null }] };
    [owner, other, author] = [
      await kehila.person('owner', reviewing),
      await kehila.person('other', reviewing),
      await kehila.person('author', { reputation: 200 }),
    ];
    const begun = await act(author.client, 'draftArticle', { space: 'power', title: 'A fuse' }, 'Revision { id version article { id } }');
    articleId = (begun['article'] as { id: string }).id;
    const written = { revisionId: begun['id'], version: begun['version'], title: 'A fuse', body: 'Take it out.' };
    const read = { revisionId: begun['id'], version: (await act(author.client, 'editRevision', written, 'Revision { version }'))['version'] };
    await act(author.client, 'submitRevision', read);
    await act(owner.client, 'approveRevision', { ...read, reason: 'Reads well.' });
    // Lots are drawn from ids: here one is drawn for sure.
    await kehila.sql('insert into re_review (decision_id, revision_id, chosen_at) select id, revision_id, now() from review_decision');
  });

  it('is taken by another reviewer; the owner is told of a "no" and reads why, readers do not', async () => {
    expect(await waiting(owner)).toEqual([]);
    const [text] = await waiting(other);
    expect(text).toMatchObject({ wouldApprove: null, revision: { title: 'A fuse' } });
    const saying = { reReviewId: text!.id, wouldApprove: false };
    expect(await act(other.client, 'reReviewRevision', saying)).toMatchObject({ code: 'REASON_REQUIRED', path: ['input', 'reason'] });
    const said = await act(other.client, 'reReviewRevision', { ...saying, reason: 'Power is on.' }, 'ReReview { wouldApprove reason revision { state } }');
    expect(said).toMatchObject({ wouldApprove: false, reason: 'Power is on.', revision: { state: 'PUBLISHED' } });
    expect(await act(other.client, 'reReviewRevision', { ...saying, reason: 'Again.' })).toMatchObject({ code: 'ALREADY_DECIDED' });
    expect(await waiting(other)).toEqual([]);

    await kehila.drain();
    const told = (await owner.client.send('{ notifications { nodes { kind } } }')).body.data as { notifications: { nodes: { kind: string }[] } };
    expect(told.notifications.nodes).toContainEqual({ kind: 'DOUBTED' });
    expect(await doubts(owner)).toEqual({ article: { doubts: [{ reason: 'Power is on.', by: { id: other.accountId } }] } });
    expect(await doubts(author)).toEqual({ article: { doubts: [] } });
  });
});

import { PublicAddress } from '@kehila/accounts';
import { act } from '../../stage/act';
import { Kehila, type Person } from '../../stage/kehila';

describe('an article in answers and comments, over HTTP', () => {
  const kehila = Kehila.use();
  let asker: Person, helper: Person, staff: Person, reviewer: Person;
  let articleId: unknown;

  const ask = async (title: string) =>
    (await act(asker.client, 'askQuestion', { space: 'power', title, body: 'It is dark here now.', tags: [] }, 'Question { id }'))['id'] as string;
  const link = (): string => `[A fuse](${kehila.get(PublicAddress).url(`/en/a/${articleId as string}`)})`;
  const answer = async (questionId: string, body: string, by = helper) =>
    (await act(by.client, 'postAnswer', { questionId, body }, 'Answer { id }'))['id'] as string;
  const reuse = async (who = reviewer) => {
    await kehila.drain();
    const { body } = await who.client.send(`{ article(id: "${articleId as string}") { reuse { answers comments answersLately commentsLately } } }`);
    return (body.data?.['article'] as { reuse: unknown }).reuse;
  };
  const counted = (answers: number, comments = 0) => ({ answers, comments, answersLately: answers, commentsLately: comments });

  beforeAll(async () => {
    const spaceId = await kehila.space({ slug: 'power' });
    const holding = (role: 'STAFF' | 'REVIEWER', name: string) => kehila.person(name, { grants: [{ role, spaceId }] });
    [asker, helper] = [await kehila.person('asker', { reputation: 200 }), await kehila.person('helper', { reputation: 200 })];
    [staff, reviewer] = [await holding('STAFF', 'staff'), await holding('REVIEWER', 'reviewer')];
    const begun = await act(helper.client, 'draftArticle', { space: 'power', title: 'A fuse' }, 'Revision { id version article { id } }');
    articleId = (begun['article'] as { id: string }).id;
    const text = { revisionId: begun['id'], version: begun['version'], title: 'A fuse', body: 'Take it out.' };
    const { version } = await act(helper.client, 'editRevision', text, 'Revision { version }');
    await act(helper.client, 'submitRevision', { revisionId: begun['id'], version });
    await act(reviewer.client, 'approveRevision', { revisionId: begun['id'], version, reason: 'Tried it.' });
    await kehila.drain();
  });

  it('is found for who writes, and for nobody who is not signed in', async () => {
    const search = '{ articlesToInsert(query: "fuse", space: "power") { id title { text } } }';
    expect((await helper.client.send(search)).body.data).toEqual({ articlesToInsert: [{ id: articleId, title: [{ text: 'A ' }, { text: 'fuse' }] }] });
    expect((await kehila.anonymous().send(search)).body.errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
  });

  it('is counted from the answer on, until an edit takes the link away, and is told to nobody but reviewers and staff', async () => {
    const answerId = await answer(await ask('Everything went dark at once'), link());
    await act(asker.client, 'postComment', { contentId: answerId, body: link() }, 'Comment { id }');
    expect(await reuse()).toEqual(counted(1, 1));
    expect(await reuse(staff)).toEqual(counted(1, 1));
    expect(await reuse(helper)).toBeNull();
    await act(helper.client, 'editAnswer', { answerId, body: 'Never mind.' });
    expect(await reuse()).toEqual(counted(0, 1));
    await act(helper.client, 'editAnswer', { answerId, body: link() });
    expect(await reuse()).toEqual(counted(1, 1));
  });

  it('is not counted in an answer that a moderator removes, nor in the comments on it, and is again when it comes back', async () => {
    const [{ id } = { id: '' }] = await kehila.sql<{ id: string }>('select id from answer order by id limit 1');
    await act(asker.client, 'flagContent', { subjectKind: 'ANSWER', subjectId: id, reason: 'SPAM' }, 'OwnFlag { id }');
    const decide = async (decision: string) => {
      const [item] = await kehila.sql<{ id: string; version: number }>('select id, version from moderation_item where subject_id = $1', id);
      return act(
        staff.client,
        'decideModerationItem',
        { itemId: item!.id, version: item!.version, decision, reason: 'SPAM' },
        'ModerationItem { publication }',
      );
    };
    expect(await decide('REMOVE')).toMatchObject({ publication: 'REMOVED' });
    expect(await reuse()).toEqual(counted(0));
    expect(await decide('RESTORE')).toMatchObject({ publication: 'VISIBLE' });
    expect(await reuse()).toEqual(counted(1, 1));
  });

  it('is counted where a merge brought its thread, and where it stood when that is undone', async () => {
    const questionId = await ask('It went dark once more today');
    await answer(questionId, link(), staff);
    await act(staff.client, 'mergeQuestions', { questionId, intoId: await ask('It is dark in the whole house') });
    expect(await reuse()).toEqual(counted(2, 1));
    await act(staff.client, 'undoMerge', { questionId });
    expect(await reuse()).toEqual(counted(2, 1));
  });

  it('makes the share of the answers of the staff that link one', async () => {
    await answer(await ask('A quite different thing hums'), 'Call us, please.', staff);
    const rate = async (who: Person) => (await who.client.send('{ articleLinkRate(space: "power") { days answers linking } }')).body.data?.['articleLinkRate'];
    expect(await rate(staff)).toEqual({ days: 90, answers: 2, linking: 1 });
    expect(await rate(reviewer)).toBeNull();
    expect(await rate(helper)).toBeNull();
  });
});

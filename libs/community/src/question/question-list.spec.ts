import type { Actor } from '@kehila/platform';
import { statementsOf, useFeatures } from '@kehila/testing';
import { communityAlone, done, nobody, Town } from '../community.factory';
import { FollowQuestion } from '../follow/use-cases/follow-question';
import { MarkAffected } from '../follow/use-cases/mark-affected';
import { QuestionCounts } from './question-counts';
import { type ListRequest, QuestionListReader } from './question-list.reader';
import { everything } from './question.rows';
import { CloseQuestion } from './use-cases/close-question';

describe('a list of questions', () => {
  const kehila = useFeatures(communityAlone());
  let town: Town;
  let asker: Actor;
  let other: Actor;
  let staff: Actor;
  let plain: string;
  let answered: string;
  let solved: string;
  let closed: string;
  let elsewhere: string;
  let hiddenName: string;
  let held: string;

  const list = (actor: Actor, fields: Partial<ListRequest> = {}) =>
    kehila.get(QuestionListReader).page(actor, { view: 'all', orderBy: 'newest', first: 20, wants: everything, ...fields });
  const ids = async (actor: Actor, fields: Partial<ListRequest> = {}) => (await list(actor, fields)).nodes.map(({ id }) => id);

  /** Each a minute after the one before. */
  const ask = (actor: Actor, fields: Parameters<Town['ask']>[1] = {}) => {
    kehila.clock.advance(60_000);
    return town.ask(actor, fields);
  };

  beforeAll(async () => {
    town = await Town.in(kehila);
    [asker, other] = (await town.several(2, { reputation: 100 })) as [Actor, Actor];
    staff = await town.staff();
    plain = await ask(asker, { tags: ['lamp'] });
    answered = await ask(asker, { tags: ['lamp', 'router'], title: 'למה המנורה מהבהבת?', body: 'היא מהבהבת מאתמול.' });
    solved = await ask(other, { tags: ['router'] });
    closed = await ask(other);
    elsewhere = await ask(asker, { space: 'elsewhere', tags: ['lamp'] });
    hiddenName = await ask(other, { nameHidden: true });
    held = await ask(await town.person(), { body: '![x](https://a.example/x.png)' });
    kehila.clock.advance(60_000);
    await town.answer(other, answered);
    await town.accept(other, await town.answer(asker, solved));
    done(await kehila.get(CloseQuestion).execute(staff, { questionId: closed, reason: 'spam' }));
    await town.vote(other, plain);
    await town.vote(asker, solved, -1);
    done(await kehila.get(FollowQuestion).execute(asker, { questionId: closed, follow: true }));
    done(await kehila.get(MarkAffected).execute(asker, { questionId: hiddenName, affected: true }));
  });

  it('comes newest, most active or highest first', async () => {
    expect(await ids(nobody)).toEqual([hiddenName, elsewhere, closed, solved, answered, plain]);
    expect((await ids(nobody, { orderBy: 'active' })).slice(0, 2)).toEqual(expect.arrayContaining([answered, solved]));
    const byScore = await ids(nobody, { orderBy: 'score' });
    expect([byScore[0], byScore.at(-1)]).toEqual([plain, solved]);
  });

  it.each([
    ['unanswered', () => [hiddenName, elsewhere, plain]],
    ['unsolved', () => [answered]],
    ['mine', () => [elsewhere, answered, plain]],
    ['followed', () => [closed]],
    ['affected', () => [hiddenName]],
  ] as const)('shows what is %s', async (view, expected) => {
    expect(await ids(asker, { view })).toEqual(expected());
    for (const orderBy of ['active', 'score'] as const) expect((await ids(asker, { view, orderBy })).sort()).toEqual([...expected()].sort());
  });

  it('of one’s own is empty for people without an account', async () => {
    for (const view of ['mine', 'followed', 'affected'] as const) expect(await ids(nobody, { view })).toEqual([]);
  });

  it('of one’s own shows what waits for approval', async () => {
    const [{ author_id: accountId }] = (await kehila.sql(`select author_id from question where id = $1`, held)) as [{ author_id: string }];
    const author = {
      ...asker,
      accountId,
      is: (id: string | null) => id === accountId,
      isStaffOf: () => false,
      isReviewerOf: () => false,
      isExpertOf: () => false,
    };
    expect(await ids(author as unknown as Actor, { view: 'mine' })).toEqual([held]);
  });

  it('is narrowed by space, tags, state, language and asker, all at once', async () => {
    expect(await ids(nobody, { space: 'elsewhere' })).toEqual([elsewhere]);
    expect(await ids(nobody, { tags: ['lamp'] })).toEqual([elsewhere, answered, plain]);
    expect(await ids(nobody, { tags: ['lamp', 'router'] })).toEqual([answered]);
    expect(await ids(nobody, { state: 'solved' })).toEqual([solved]);
    expect(await ids(nobody, { language: 'he' })).toEqual([answered]);
    expect(await ids(nobody, { askedBy: 'person-1' })).toEqual([elsewhere, answered, plain]);
    const all = { space: 'home', tags: ['lamp'], state: 'answered', language: 'he', askedBy: 'person-1', view: 'unsolved' } as const;
    expect(await ids(nobody, all)).toEqual([answered]);
    expect(await ids(nobody, { ...all, language: 'en' })).toEqual([]);
  });

  it('gives the same for a tag that many questions carry', async () => {
    await kehila.sql(`update tag set question_count = question_count + 5000 where slug in ('lamp', 'router')`);
    expect(await ids(nobody, { tags: ['lamp'] })).toEqual([elsewhere, answered, plain]);
    expect(await ids(nobody, { tags: ['lamp', 'router'] })).toEqual([answered]);
    await kehila.sql(`update tag set question_count = question_count - 5000 where slug in ('lamp', 'router')`);
  });

  it('is empty for names that mean nothing', async () => {
    for (const filter of [{ space: 'nowhere' }, { tags: ['never-seen'] }, { tags: ['lamp', 'never-seen'] }, { askedBy: 'nobody-has-this' }])
      expect(await ids(nobody, filter)).toEqual([]);
  });

  it('does not tell who hid the name', async () => {
    expect(await ids(nobody, { askedBy: 'person-2' })).toEqual([closed, solved]);
    for (const reader of [asker, staff]) expect(await ids(reader, { askedBy: 'person-2' })).toEqual([closed, solved]);
    expect(await ids(other, { askedBy: 'person-2' })).toEqual([hiddenName, closed, solved]);
  });

  it('shows nothing from spaces that may not be seen', async () => {
    const room = await town.addSpace('staff-room', 'staff');
    await kehila.sql(`update question set space_id = $1 where id = $2`, room, plain);
    expect(await ids(nobody)).not.toContain(plain);
    expect(await ids(nobody, { space: 'staff-room' })).toEqual([]);
    expect(await ids(asker, { view: 'mine' })).not.toContain(plain);
    expect(await ids(await town.person({ grants: [{ role: 'STAFF', spaceId: room }] }), { space: 'staff-room' })).toEqual([plain]);
    await kehila.sql(`update question set space_id = $1 where id = $2`, town.space, plain);
  });

  it.each(['newest', 'active', 'score'] as const)('by %s is walked page by page without a gap or a repeat', async (orderBy) => {
    const whole = await ids(nobody, { orderBy });
    const walked: string[] = [];
    for (let after: string | null | undefined; ;) {
      const { nodes, pageInfo } = await list(nobody, { orderBy, first: 1, after });
      walked.push(...nodes.map(({ id }) => id));
      after = pageInfo.endCursor;
      if (!pageInfo.hasNextPage) break;
    }
    expect(walked).toEqual(whole);
  });

  it('refuses a cursor that is not its own', async () => {
    for (const values of [['abc', '1'], ['1', 'abc'], [1, '1'], ['1']]) {
      const after = Buffer.from(JSON.stringify(values)).toString('base64url');
      await expect(list(nobody, { after })).rejects.toMatchObject({ fields: [{ path: ['after'], code: 'CURSOR_INVALID' }] });
    }
  });

  it('says what the viewer may do', async () => {
    const [first] = (await list(staff, { state: 'answered' })).nodes;
    expect(first?.viewerCan).toEqual([
      'ANSWER',
      'COMMENT',
      'VOTE_UP',
      'VOTE_DOWN',
      'EDIT',
      'EDIT_TAGS',
      'EDIT_TITLE',
      'CLOSE',
      'LOCK',
      'MARK_DUPLICATE',
      'CLAIM_ANSWERING',
      'MERGE',
      'MOVE',
      'ASK_FOR_INFO',
      'CONFIRM_URGENT',
      'FLAG',
      'FOLLOW',
      'MARK_AFFECTED',
      'NOMINATE',
    ]);
    expect((await list(asker, { state: 'answered' })).nodes[0]?.viewerCan).toEqual(['ANSWER', 'COMMENT', 'EDIT', 'MARK_URGENT', 'FOLLOW', 'MARK_AFFECTED']);
    expect((await list(nobody, { state: 'answered' })).nodes[0]?.viewerCan).toEqual([]);
    expect((await list(staff, { askedBy: 'person-2' })).nodes.find(({ id }) => id === closed)?.viewerCan).toEqual([
      'VOTE_UP',
      'VOTE_DOWN',
      'EDIT',
      'EDIT_TAGS',
      'EDIT_TITLE',
      'REOPEN',
      'LOCK',
      'MERGE',
      'MOVE',
      'FLAG',
      'FOLLOW',
      'MARK_AFFECTED',
      'NOMINATE',
    ]);
  });

  it('is as long as its space counts', async () => {
    const counts = await kehila.get(QuestionCounts).bySpace();
    expect([counts.get(town.space), counts.get(town.elsewhere)]).toEqual([5, 1]);
  });

  it('takes two statements, and one more for what the viewer may do', async () => {
    expect((await statementsOf(kehila.database, () => list(nobody))).length).toBeLessThanOrEqual(2);
    expect((await statementsOf(kehila.database, () => list(asker))).length).toBeLessThanOrEqual(3);
  });
});

import { act, tryAct } from '../stage/act';
import type { Client } from '../stage/client';
import { Kehila, password, type Person } from '../stage/kehila';

const long = process.env['KEHILA_TEST_SIZE'] === 'long';
const rounds = long ? 200 : 2;
const atOnce = 20;

/** Each race is run by twenty requests at once, half of them at either of two servers on one database. */
describe('at the same time on two servers', () => {
  const first = Kehila.use();
  const second = Kehila.use({ beside: first });
  let asker: Person;
  let voter: Person;
  let helpers: Person[];
  let reviewers: Person[];
  let staff: Person;
  let spaceId: string;

  beforeAll(async () => {
    spaceId = await first.space({ slug: 'wifi' });
    await second.spacesAnew();
    asker = await first.person('asker', { reputation: 500 });
    helpers = await Promise.all(Array.from({ length: 10 }, () => first.person('helper')));
    staff = await first.person('staff', { grants: [{ role: 'STAFF', spaceId }] });
    reviewers = await Promise.all(Array.from({ length: 2 }, () => first.person('reviewer', { grants: [{ role: 'REVIEWER', spaceId }] })));
  });
  afterEach(async () => {
    expect(
      await first.sql(
        `select account_id from points_account a where balance <> (select sum(amount) from points_entry e where e.ledger = a.ledger and e.account_id = a.account_id)`,
      ),
    ).toEqual([]);
  });
  /** The same person's requests, at both servers in turn. */
  const all = <Result>(client: Client, story: (client: Client, index: number) => Promise<Result>) =>
    Promise.all(Array.from({ length: atOnce }, (_, index) => story(index % 2 === 0 ? client : client.at(second.address), index)));

  const race = (name: string, story: () => Promise<void>) =>
    it(name, async () => {
      for (let round = 0; round < rounds; round++) {
        // Nobody has enough votes for all rounds of a day.
        voter = await first.person('voter', { reputation: 500 });
        await story();
      }
    });

  let made = 0;
  const ask = async () =>
    (await act(asker.client, 'askQuestion', { space: 'wifi', title: `A question for race ${++made}`, body: 'So.', tags: ['race'] }, 'Question { id }'))[
      'id'
    ] as string;
  const answer = async (questionId: string, by: Person) => (await act(by.client, 'postAnswer', { questionId, body: 'So.' }, 'Answer { id }'))['id'] as string;
  const pointsOf = async ({ accountId }: Person) =>
    (await first.sql<{ balance: number }>(`select balance from points_account where ledger = 'reputation' and account_id = $1`, accountId))[0]?.balance ?? 0;
  const codes = (outcomes: readonly { code?: string }[]) => outcomes.map(({ code }) => code ?? 'done').sort();
  const newHelper = () => first.person('helper');

  race('the same vote counts once', async () => {
    const helper = await newHelper();
    const contentId = await answer(await ask(), helper);
    const outcomes = await all(voter.client, (client) => act(client, 'castVote', { contentId, value: 'UP' }, 'VoteOutcome { score }'));
    expect(outcomes).toEqual(Array.from({ length: atOnce }, () => ({ __typename: 'VoteOutcome', score: 1 })));
    expect(await first.sql('select value from vote where content_id = $1 and retracted_at is null', contentId)).toEqual([{ value: 1 }]);
    expect(await first.sql('select score from answer where id = $1', contentId)).toEqual([{ score: 1 }]);
    expect(await pointsOf(helper)).toBe(11);
  });

  const standing = (contentId: string) =>
    first.sql<{ value: number; counts: string }>('select value, counts from vote where content_id = $1 and retracted_at is null', contentId);
  /** What the author has then: 1 from the start, never less than 0, and nothing for a sixth vote of a day. */
  const paidFor = ([vote]: readonly { value: number; counts: string }[]) => (vote?.counts !== 'full' ? 1 : vote.value === 1 ? 11 : 0);

  race('votes up and down of one person leave one vote, and the points of that one', async () => {
    const helper = await newHelper();
    const contentId = await answer(await ask(), helper);
    const before = await pointsOf(voter);
    await all(voter.client, (client, index) => tryAct(client, 'castVote', { contentId, value: index % 4 < 2 ? 'UP' : 'DOWN' }));
    const votes = await standing(contentId);
    expect(votes).toHaveLength(1);
    const value = votes[0]?.value ?? 0;
    expect(await first.sql('select score from answer where id = $1', contentId)).toEqual([{ score: value }]);
    expect([await pointsOf(helper), (await pointsOf(voter)) - before]).toEqual([paidFor(votes), value === 1 ? 0 : -1]);
  });

  race('a vote that is cast and taken back ends as one or none', async () => {
    const helper = await newHelper();
    const contentId = await answer(await ask(), helper);
    await all(voter.client, (client, index) =>
      tryAct(client, index % 4 < 2 ? 'castVote' : 'retractVote', { contentId, ...(index % 4 < 2 ? { value: 'UP' } : {}) }),
    );
    const votes = await standing(contentId);
    expect(votes.length).toBeLessThanOrEqual(1);
    expect(await first.sql('select score from answer where id = $1', contentId)).toEqual([{ score: votes.length }]);
    expect(await pointsOf(helper)).toBe(paidFor(votes));
  });

  race('the same acceptance stands once and is paid once', async () => {
    const helper = await newHelper();
    const answerId = await answer(await ask(), helper);
    const before = await pointsOf(asker);
    const outcomes = await all(asker.client, (client) => act(client, 'acceptAnswer', { answerId }));
    expect(codes(outcomes)).toEqual([...Array.from({ length: atOnce - 1 }, () => 'ALREADY_ACCEPTED'), 'done']);
    expect([await pointsOf(helper), (await pointsOf(asker)) - before]).toEqual([16, 2]);
  });

  race('of the acceptances of ten answers as many stand as the space allows', async () => {
    const questionId = await ask();
    const answers = await Promise.all(helpers.map((helper) => answer(questionId, helper)));
    const before = await Promise.all([asker, ...helpers].map(pointsOf));
    const outcomes = await all(asker.client, (client, index) => act(client, 'acceptAnswer', { answerId: answers[index % 10] }));
    expect(outcomes.filter(({ code }) => !code)).toHaveLength(3);
    const accepted = await first.sql<{ answer_id: string }>('select answer_id from acceptance where answer_id = any($1) and withdrawn_at is null', answers);
    expect(accepted).toHaveLength(3);
    const after = await Promise.all([asker, ...helpers].map(pointsOf));
    const gains = after.map((points, index) => points - (before[index] ?? 0));
    expect(gains[0]).toBe(2);
    expect(gains.slice(1)).toEqual(answers.map((id) => (accepted.some(({ answer_id: acceptedId }) => acceptedId === id) ? 15 : 0)));
    expect(await first.sql('select accepted_count, state from question where id = $1', questionId)).toEqual([{ accepted_count: 3, state: 'solved' }]);
  });

  race('accepting and taking back ends with the points of what stands', async () => {
    const helper = await newHelper();
    const questionId = await ask();
    const answerId = await answer(questionId, helper);
    const before = await pointsOf(asker);
    await all(asker.client, (client, index) => act(client, index % 4 < 2 ? 'acceptAnswer' : 'withdrawAcceptance', { answerId }));
    const acceptances = await first.sql('select 1 from acceptance where answer_id = $1 and withdrawn_at is null', answerId);
    expect([await pointsOf(helper), (await pointsOf(asker)) - before]).toEqual(acceptances.length === 1 ? [16, 2] : [1, 0]);
  });

  race('the same sign-up gives the address to one account', async () => {
    const email = `race-${++made}@sign-up.example`;
    const outcomes = await all(first.anonymous(), (client) => act(client, 'signUp', { email, password, displayName: 'Racer', language: 'EN' }));
    expect(new Set(outcomes.map((outcome) => outcome.__typename))).toEqual(new Set(['SignUpAccepted']));
    const mails = await first.sql<{ body_text: string }>('select body_text from mail where to_address = $1', email);
    const tokens = mails.map(({ body_text }) => /\/verify\/([\w-]+)/.exec(body_text)?.[1] ?? '');
    const opened = await Promise.all(tokens.map((token) => act(first.anonymous(), 'verifyEmail', { token })));
    expect(opened.filter(({ __typename }) => __typename === 'Viewer')).toHaveLength(1);
    expect(await first.sql('select count(*)::int as accounts from account_email where email = $1', email)).toEqual([{ accounts: 1 }]);
  });

  race('a question is followed and has a problem sharer once', async () => {
    const questionId = await ask();
    await all(voter.client, (client, index) =>
      index % 4 < 2 ? act(client, 'followQuestion', { questionId, follow: true }) : act(client, 'markAffected', { questionId, affected: true }),
    );
    const seen = await act(voter.client, 'followQuestion', { questionId, follow: true }, 'Question { affectedCount viewerFollows viewerAffected }');
    expect(seen).toMatchObject({ affectedCount: 1, viewerFollows: true, viewerAffected: true });
  });

  race('answers of many people are all counted', async () => {
    const questionId = await ask();
    await all(voter.client, (client, index) =>
      act(helpers[index % 10]?.client.at(client.address) ?? client, 'postAnswer', { questionId, body: `Answer ${index}` }),
    );
    expect(await first.sql('select answer_count from question where id = $1', questionId)).toEqual([{ answer_count: atOnce }]);
  });

  race('one key is one question, and every call gets it', async () => {
    const input = { space: 'wifi', title: `A keyed question ${++made}`, body: 'So.', tags: ['race'], idempotencyKey: `key-${made}` };
    const outcomes = await all(asker.client, (client) => act(client, 'askQuestion', input, 'Question { id }'));
    expect(new Set(outcomes.map(({ id }) => id)).size).toBe(1);
    expect(await first.sql('select count(*)::int as questions from question where title = $1', input.title)).toEqual([{ questions: 1 }]);
  });

  race('two reviewers publish a revision once', async () => {
    const begun = await act(asker.client, 'draftArticle', { space: 'wifi', title: 'A race' }, 'Revision { id version }');
    const edited = await act(
      asker.client,
      'editRevision',
      { revisionId: begun['id'], version: begun['version'], title: 'A race', body: 'So.' },
      'Revision { version }',
    );
    const input = { revisionId: begun['id'], version: edited['version'] };
    await act(asker.client, 'submitRevision', input);
    const before = await pointsOf(asker);
    const outcomes = await all(reviewers[0]!.client, (client, index) =>
      act(reviewers[index % 4 < 2 ? 0 : 1]!.client.at(client.address), 'approveRevision', input),
    );
    expect(outcomes.filter(({ code }) => !code)).toHaveLength(1);
    expect((await pointsOf(asker)) - before).toBe(50);
  });

  race('one nomination is taken up once', async () => {
    const contentId = await answer(await ask(), await newHelper());
    await act(asker.client, 'acceptAnswer', { answerId: contentId });
    const nominations = await all(asker.client, (client) => act(client, 'nominateForArticle', { contentId }, 'Nomination { id }'));
    expect(nominations.filter(({ code }) => !code)).toHaveLength(1);
    const nominationId = nominations.find(({ code }) => !code)?.['id'];
    const drafts = await all(asker.client, (client) => act(client, 'draftArticle', { nominationId }));
    expect(drafts.filter(({ code }) => !code)).toHaveLength(1);
  });

  race('a reader’s rating counts once', async () => {
    const begun = await act(asker.client, 'draftArticle', { space: 'wifi', title: 'To rate' }, 'Revision { id version article { id } }');
    const edited = await act(
      asker.client,
      'editRevision',
      { revisionId: begun['id'], version: begun['version'], title: 'To rate', body: 'So.' },
      'Revision { version }',
    );
    await act(asker.client, 'submitRevision', { revisionId: begun['id'], version: edited['version'] });
    await act(reviewers[0]!.client, 'approveRevision', { revisionId: begun['id'], version: edited['version'] });
    const articleId = (begun['article'] as { id: string }).id;
    const before = await pointsOf(asker);
    await all(voter.client, (client) => tryAct(client, 'rateArticle', { articleId, helpful: true }));
    expect(await first.sql('select helpful_count from article where id = $1', articleId)).toEqual([{ helpful_count: 1 }]);
    expect((await pointsOf(asker)) - before).toBe(2);
  });

  race('of two threads that are merged either way while people answer and vote, one has everything', async () => {
    const helper = await newHelper();
    const [one, other] = [await ask(), await ask()];
    const answers = [await answer(one, helper), await answer(other, helper)];
    const merged = await Promise.all(
      Array.from({ length: atOnce }, (_, index) => {
        const at = (client: Client) => (index % 8 < 4 ? client : client.at(second.address));
        if (index % 4 === 0) return tryAct(at(staff.client), 'mergeQuestions', { questionId: one, intoId: other });
        if (index % 4 === 1) return tryAct(at(staff.client), 'mergeQuestions', { questionId: other, intoId: one });
        if (index % 4 === 2) return tryAct(at(helpers[index % 10]!.client), 'postAnswer', { questionId: index % 8 < 4 ? one : other, body: 'So.' });
        return tryAct(at(voter.client), 'castVote', { contentId: answers[index % 8 < 4 ? 0 : 1], value: 'UP' });
      }),
    );
    expect(merged.flatMap(({ body }) => body.errors ?? [])).toEqual([]);
    expect(merged.filter(({ body }) => (body.data?.['mergeQuestions'] as { __typename?: string } | undefined)?.__typename === 'Question')).toHaveLength(1);
    const [emptied] = await first.sql<{ id: string }>(`select id from question where id = any($1) and publication = 'merged'`, [one, other]);
    for (const table of ['answer', 'vote']) expect(await first.sql(`select question_id from ${table} where question_id = $1`, emptied!.id)).toEqual([]);

    const undone = await all(staff.client, (client) => act(client, 'undoMerge', { questionId: emptied!.id }));
    expect(undone.filter(({ code }) => !code)).toHaveLength(1);
    expect(await first.sql(`select count(*)::int as n from answer where id = any($1) group by question_id`, answers)).toEqual([{ n: 1 }, { n: 1 }]);
  });

  it('an eleventh vote for one author is refused, however many come at once', async () => {
    voter = await first.person('voter');
    const helper = await newHelper();
    const questionId = await ask();
    const answers: string[] = [];
    for (let index = 0; index < atOnce; index++) answers.push(await answer(questionId, helper));
    const outcomes = await all(voter.client, (client, index) => act(client, 'castVote', { contentId: answers[index], value: 'UP' }));
    expect(outcomes.filter(({ code }) => !code)).toHaveLength(10);
    expect(await pointsOf(helper)).toBe(1 + 5 * 10);
  });

  it('nothing that is kept twice disagrees in the end', async () => {
    await first.drain();
    expect(await first.differences()).toEqual([]);
  });
});

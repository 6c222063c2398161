import type { Actor } from '@kehila/platform';
import { statementsOf, useFeatures } from '@kehila/testing';
import { communityAlone, done, nobody, Town } from '../community.factory';
import { AnswerReader } from './answer.reader';
import { everything } from './answer.rows';
import type { AnswerOrderName } from './graphql/answer.type';
import { EditAnswer } from './use-cases/edit-answer';
import { PostAnswer } from './use-cases/post-answer';

const kehila = useFeatures(communityAlone());
let town: Town;
let asker: Actor;
let helper: Actor;
let staff: Actor;
let question: string;

const read = (actor: Actor, id: string) => kehila.get(AnswerReader).byId(actor, id);
const page = (actor: Actor, questionId: string, orderBy: AnswerOrderName = 'best', first = 30, after?: string | null) =>
  kehila.get(AnswerReader).page({ actor, questionId, first, after, orderBy, wants: everything });

beforeAll(async () => {
  town = await Town.in(kehila);
  staff = await town.staff();
});
beforeEach(async () => {
  [asker, helper] = (await town.several(2)) as [Actor, Actor];
  question = await town.ask(asker);
});

describe('answering', () => {
  const post = (actor: Actor, questionId: string, body = 'Turn it off and on.') => kehila.get(PostAnswer).execute(actor, { questionId, body });

  it('makes the question answered, counts, and is activity', async () => {
    kehila.clock.advance(60_000);
    const id = await town.answer(helper, question, 'כבו והדליקו.');
    expect(await read(nobody, id)).toMatchObject({
      id,
      questionId: question,
      body: { markdown: 'כבו והדליקו.', language: 'he' },
      author: { id: helper.accountId },
      accepted: false,
      score: 0,
    });
    const row = await town.row('question', question);
    expect(row).toMatchObject({ state: 'answered', answer_count: 1 });
    expect(row['last_activity_at']).toEqual((await town.row('answer', id))['answered_at']);
  });

  it('takes the draft away', async () => {
    await kehila.sql(`insert into draft (account_id, place, body, saved_at) values ($1, $2, 'x', now())`, helper.accountId, `answer:${question}`);
    await town.answer(helper, question);
    expect(await kehila.sql(`select from draft where account_id = $1`, helper.accountId)).toEqual([]);
  });

  it('needs a confirmed address and a question that may be seen', async () => {
    expect(await post(await town.person({ verified: false }), question)).toMatchObject({ code: 'NOT_ALLOWED', ability: 'ANSWER', needs: ['verified'] });
    expect(await post(helper, '999999')).toMatchObject({ code: 'NOT_FOUND', id: '999999' });
    expect(await post(helper, await town.answer(helper, question))).toMatchObject({ code: 'NOT_FOUND' });
  });

  it('is refused where the thread is locked', async () => {
    await kehila.sql(`update question set locked_at = now() where id = $1`, question);
    expect(await post(helper, question)).toMatchObject({ code: 'QUESTION_LOCKED', state: 'locked' });
  });

  it('is possible ten times a day for a newcomer, also when many come at once', async () => {
    const newcomer = await town.person({ joinedAt: '2026-11-01T07:00:00Z' });
    const questions = await Promise.all((await town.several(12)).map((person) => town.ask(person)));
    const outcomes = await Promise.all(questions.map((id) => post(newcomer, id)));
    expect(outcomes.filter((outcome) => 'answerId' in outcome)).toHaveLength(10);
    expect(outcomes.find((outcome) => 'code' in outcome)).toMatchObject({ code: 'NEWCOMER_LIMIT_REACHED', limit: 10 });
  });

  it('holds a newcomer’s answer with three links: it counts nowhere, and only the author and the staff see it', async () => {
    const id = await town.answer(helper, question, '[a](https://a.example) [b](https://b.example) [c](https://c.example)');
    expect(await read(helper, id)).toMatchObject({ held: true });
    for (const reader of [nobody, asker]) {
      expect(await read(reader, id)).toBeNull();
      expect((await page(reader, question)).nodes).toEqual([]);
    }
    expect((await page(staff, question)).nodes).toMatchObject([{ id, held: true }]);
    expect(await town.row('question', question)).toMatchObject({ state: 'open', answer_count: 0 });
  });

  it('keeps the count right when twenty come at once', async () => {
    const people = await town.several(20);
    await Promise.all(people.map((person) => post(person, question)));
    expect(await town.row('question', question)).toMatchObject({ answer_count: 20 });
  });
});

describe('editing an answer', () => {
  const edit = (actor: Actor, answerId: string, body: string, base?: string) => kehila.get(EditAnswer).execute(actor, { answerId, body, base });
  const revisions = (id: string) =>
    kehila.sql(`select number, title, body_markdown, editor_id from content_revision where content_id = $1 order by number`, id);

  it('keeps the earlier text, unless the same person wrote it less than five minutes ago', async () => {
    const id = await town.answer(helper, question, 'First.');
    kehila.clock.advance(4 * 60_000);
    done(await edit(helper, id, 'Second.'));
    expect(await revisions(id)).toEqual([]);
    kehila.clock.advance(60_000);
    done(await edit(helper, id, 'Third.'));
    done(await edit(staff, id, 'Fourth.'));
    expect(await revisions(id)).toEqual([
      { number: 1, title: null, body_markdown: 'Second.', editor_id: helper.accountId },
      { number: 2, title: null, body_markdown: 'Third.', editor_id: helper.accountId },
    ]);
    expect(await read(nobody, id)).toMatchObject({ body: { markdown: 'Fourth.' }, editedAt: expect.any(Date), author: { id: helper.accountId } });
  });

  it('from a text that others changed meanwhile keeps what they changed, and asks where it is the same passage', async () => {
    const base = 'Press it for ten seconds.\n\nWait for the lamp.';
    const id = await town.answer(helper, question, base);
    done(await edit(staff, id, base.replace('ten', 'two'), base));
    done(await edit(helper, id, `${base} Done.`, base));
    const both = 'Press it for two seconds.\n\nWait for the lamp. Done.';
    expect(await read(nobody, id)).toMatchObject({ body: { markdown: both } });
    const third = base.replace('ten', 'three');
    expect(await edit(helper, id, third, base)).toMatchObject({ code: 'TEXT_CHANGED', current: both, proposed: third });
    expect(await read(nobody, id)).toMatchObject({ body: { markdown: both } });
  });

  it('to what it is changes nothing', async () => {
    const id = await town.answer(helper, question, 'Same.');
    done(await edit(helper, id, 'Same.'));
    expect(await read(nobody, id)).toMatchObject({ editedAt: null });
  });

  it('is refused to others, and in a locked thread to its author too', async () => {
    const id = await town.answer(helper, question);
    expect(await edit(asker, id, 'x')).toMatchObject({ code: 'NOT_ALLOWED', ability: 'EDIT', needs: ['author', 'staffOfSpace'] });
    expect(await edit(helper, '999999', 'x')).toMatchObject({ code: 'NOT_FOUND' });
    await kehila.sql(`update question set locked_at = now() where id = $1`, question);
    expect(await edit(helper, id, 'x')).toMatchObject({ code: 'QUESTION_LOCKED' });
    done(await edit(staff, id, 'x'));
  });

  it('cannot turn a newcomer’s answer into what would have been held', async () => {
    const id = await town.answer(helper, question);
    expect(await edit(helper, id, 'https://a.example https://b.example https://c.example')).toMatchObject({ code: 'NEWCOMER_LINKS' });
  });
});

describe('the answers of a question', () => {
  it('come best first: solutions, the newest leading, then by score', async () => {
    const people = await town.several(5);
    const ids: string[] = [];
    for (const person of people) ids.push(await town.answer(person, question));
    const [first, second, third, fourth, fifth] = ids as [string, string, string, string, string];
    await town.vote(asker, fourth);
    await town.accept(asker, second);
    kehila.clock.advance(1_000);
    await town.accept(asker, fifth);
    const expected = [fifth, second, fourth, first, third];
    expect((await page(nobody, question)).nodes.map(({ id }) => id)).toEqual(expected);
    expect((await page(nobody, question)).nodes[0]).toMatchObject({ accepted: true, acceptedByStaff: false, acceptedAt: expect.any(Date) });

    const walked: string[] = [];
    for (let after: string | null | undefined; ;) {
      const { nodes, pageInfo } = await page(nobody, question, 'best', 1, after);
      walked.push(...nodes.map(({ id }) => id));
      after = pageInfo.endCursor;
      if (!pageInfo.hasNextPage) break;
    }
    expect(walked).toEqual(expected);
  });

  it.each(['newest', 'oldest'] as const)('come %s first when asked for', async (order) => {
    const ids: string[] = [];
    for (let n = 0; n < 3; n++) {
      kehila.clock.advance(1_000);
      ids.push(await town.answer(helper, question, `Answer ${n}`));
    }
    const expected = order === 'oldest' ? ids : [...ids].reverse();
    const one = await page(nobody, question, order, 2);
    const two = await page(nobody, question, order, 2, one.pageInfo.endCursor);
    expect([...one.nodes, ...two.nodes].map(({ id }) => id)).toEqual(expected);
    expect(two.pageInfo.hasNextPage).toBe(false);
  });

  it('refuse a cursor that is not theirs', async () => {
    for (const after of ['x', Buffer.from('["0","0","0"]').toString('base64url'), Buffer.from(`["1; drop table answer",0,"1"]`).toString('base64url')]) {
      await expect(page(nobody, question, 'best', 1, after)).rejects.toMatchObject({ fields: [{ code: 'CURSOR_INVALID' }] });
    }
  });

  it('say what the viewer voted and may do', async () => {
    const id = await town.answer(helper, question);
    const voter = await town.person({ reputation: 50 });
    await town.vote(voter, id);
    expect((await page(voter, question)).nodes[0]).toMatchObject({ viewerVote: 1, viewerCan: ['COMMENT', 'FLAG', 'VOTE_UP', 'VOTE_DOWN'] });
    expect((await page(asker, question)).nodes[0]).toMatchObject({ viewerVote: null, viewerCan: ['ACCEPT', 'COMMENT', 'FLAG', 'VOTE_UP'] });
    expect((await page(helper, question)).nodes[0]).toMatchObject({ viewerCan: ['EDIT', 'COMMENT'] });
    expect((await page(staff, question)).nodes[0]).toMatchObject({
      viewerCan: ['ACCEPT', 'EDIT', 'PROPOSE_CORRECTION', 'MARK_TRUST', 'COMMENT', 'FLAG', 'VOTE_UP', 'VOTE_DOWN', 'NOMINATE'],
    });
    expect((await page(nobody, question)).nodes[0]).toMatchObject({ viewerVote: null, viewerCan: [] });
    await town.accept(asker, id);
    expect((await page(asker, question)).nodes[0]).toMatchObject({ viewerCan: ['WITHDRAW_ACCEPTANCE', 'COMMENT', 'FLAG', 'VOTE_UP'] });
  });

  it('are loaded for several questions by one statement', async () => {
    const other = await town.ask(asker);
    await town.answer(helper, question);
    await town.answer(helper, other);
    const statements = await statementsOf(kehila.database, async () => {
      const pages = await Promise.all([page(nobody, question), page(nobody, other)]);
      expect(pages.map(({ nodes }) => nodes.length)).toEqual([1, 1]);
    });
    expect(statements).toHaveLength(1);
  });

  it('hide the asker’s name in their own answers too', async () => {
    const hidden = await town.ask(asker, { nameHidden: true });
    const own = await town.answer(asker, hidden);
    for (const reader of [nobody, staff]) expect(await read(reader, own)).toMatchObject({ author: null, authorRole: null });
    expect(await read(asker, own)).toMatchObject({ author: { id: asker.accountId } });
  });
});

describe('after all of it', () => {
  it('every counter is as its rows say', async () => {
    expect(await town.differences()).toEqual([]);
  });
});

import type { GraphQLResolveInfo } from 'graphql';
import type { Actor } from '@kehila/platform';
import { useFeatures } from '@kehila/testing';
import { AnswerReader } from '../answer/answer.reader';
import { AnswerResolver } from '../answer/graphql/answer.resolver';
import { CommentReader } from '../comment/comment.reader';
import { communityAlone, done, nobody, Town } from '../community.factory';
import { QuestionListReader } from '../question/question-list.reader';
import { QuestionReader } from '../question/question.reader';
import { everything } from '../question/question.rows';
import { DecideHeld } from './use-cases/decide-held';

const links = 'https://a.example https://b.example https://c.example';

describe('a text that waits for approval', () => {
  const kehila = useFeatures(communityAlone());
  let town: Town;
  let staff: Actor;
  let newcomer: Actor;
  let question: string;

  const decide = (actor: Actor, contentId: string, publish = true) => kehila.get(DecideHeld).execute(actor, { contentId, publish });
  const waiting = async (actor: Actor) =>
    (await kehila.get(QuestionListReader).page(actor, { view: 'held', orderBy: 'newest', first: 20, wants: everything })).nodes.map(({ id }) => id);

  beforeAll(async () => {
    town = await Town.in(kehila);
    staff = await town.staff();
  });
  beforeEach(async () => {
    await kehila.sql(`update question set publication = 'removed' where publication = 'held'`);
    newcomer = await town.person();
    question = await town.ask(await town.person());
  });

  it('becomes a question like others when the staff approve it', async () => {
    const id = await town.ask(newcomer, { body: links, tags: ['approved'] });
    expect(await waiting(staff)).toEqual([id]);
    expect(await kehila.get(QuestionReader).byId(staff, id)).toMatchObject({ viewerCan: ['EDIT', 'MODERATE'] });
    expect(await kehila.get(QuestionReader).byId(newcomer, id)).toMatchObject({ viewerCan: ['EDIT'] });
    kehila.clock.advance(3_600_000);
    done(await decide(staff, id));
    const read = await kehila.get(QuestionReader).byId(nobody, id);
    expect(read).toMatchObject({ held: false, state: 'open', author: { id: newcomer.accountId } });
    expect(read!.staffJoinAt!.getTime() - read!.lastActivityAt.getTime()).toBeGreaterThanOrEqual(4 * 3_600_000);
    expect(await kehila.sql(`select question_count from tag where slug = 'approved'`)).toEqual([{ question_count: 1 }]);
    expect(await waiting(staff)).toEqual([]);
  });

  it('becomes an answer or a comment like others, and is counted', async () => {
    const answer = await town.answer(newcomer, question, links);
    const comment = await town.comment(newcomer, question, links);
    expect(await waiting(staff)).toEqual([question]);
    done(await decide(staff, answer));
    done(await decide(staff, comment));
    expect(await kehila.get(AnswerReader).byId(nobody, answer)).toMatchObject({ held: false });
    expect(await kehila.get(CommentReader).byId(nobody, comment)).toMatchObject({ held: false });
    expect(await town.row('question', question)).toMatchObject({ answer_count: 1, comment_count: 1, state: 'answered' });
  });

  it('was just written by its author, not by who approves it', async () => {
    const asked = await town.ask(newcomer, { body: links });
    const answer = await town.answer(newcomer, question, links);
    for (const id of [asked, answer]) done(await decide(staff, id));
    const noted = await kehila.sql('select account_id, content_id from written_lately where content_id = any($1) order by content_id', [asked, answer]);
    expect(noted).toEqual([asked, answer].map((content_id) => ({ account_id: newcomer.accountId, content_id })));
  });

  it('is answered as what is not there when its author repeats the act after the staff removed it', async () => {
    const nothingAsked = { fieldNodes: [] } as unknown as GraphQLResolveInfo;
    const post = () => kehila.get(AnswerResolver).postAnswer(newcomer, { questionId: question, body: links, idempotencyKey: 'one' }, nothingAsked);
    const { id } = (await post()) as { id: string };
    done(await decide(staff, id, false));
    expect(await post()).toMatchObject({ code: 'NOT_FOUND', id });
  });

  it('is gone for its author too when the staff remove it', async () => {
    const id = await town.ask(newcomer, { body: links });
    done(await decide(staff, id, false));
    expect(await kehila.get(QuestionReader).byId(newcomer, id)).toBeNull();
  });

  it('is decided once, also when two decide at once', async () => {
    const answer = await town.answer(newcomer, question, links);
    const outcomes = await Promise.all([true, false, true, false].map((publish) => decide(staff, answer, publish)));
    expect(outcomes.filter((outcome) => 'questionId' in outcome)).toHaveLength(1);
    expect(outcomes.filter((outcome) => 'state' in outcome)).toHaveLength(3);
  });

  it('is the staff’s to decide: its author is told so, others find nothing', async () => {
    const answer = await town.answer(newcomer, question, links);
    expect(await decide(newcomer, answer)).toMatchObject({ code: 'NOT_ALLOWED', ability: 'MODERATE' });
    expect(await decide(await town.person(), answer)).toMatchObject({ code: 'NOT_FOUND', id: answer });
    expect(await decide(await town.person({ grants: [{ role: 'STAFF', spaceId: town.elsewhere }] }), answer)).toMatchObject({ code: 'NOT_FOUND' });
    expect(await decide(staff, '999999')).toMatchObject({ code: 'NOT_FOUND' });
    expect(await decide(staff, question)).toMatchObject({ code: 'STATE_REFUSED', state: 'visible' });
    for (const reader of [nobody, newcomer]) expect(await waiting(reader)).toEqual([]);
  });

  it('leaves every counter as its rows say', async () => {
    expect(await town.differences()).toEqual([]);
  });
});

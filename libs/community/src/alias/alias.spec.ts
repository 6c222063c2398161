import type { Actor } from '@kehila/platform';
import { useFeatures } from '@kehila/testing';
import { AnswerReader } from '../answer/answer.reader';
import { PostAnswer } from '../answer/use-cases/post-answer';
import { CommentReader } from '../comment/comment.reader';
import { communityAlone, done, nobody, Town } from '../community.factory';
import { QuestionReader } from '../question/question.reader';
import { CastVote } from '../vote/use-cases/cast-vote';
import { LiftAlias } from './use-cases/lift-alias';
import { RevealAuthor } from './use-cases/reveal-author';

describe('an alias', () => {
  const kehila = useFeatures(communityAlone());
  let town: Town;
  let asker: Actor;
  let helper: Actor;
  let staff: Actor;
  let question: string;

  const answerHidden = async (actor: Actor, body = 'Turn it off and on.') =>
    done(await kehila.get(PostAnswer).execute(actor, { questionId: question, body, hideName: true })).answerId;
  const read = (actor: Actor, id: string) => kehila.get(AnswerReader).byId(actor, id);
  const reveal = (actor: Actor, contentId: string) => kehila.get(RevealAuthor).execute(actor, { contentId });
  const lift = (actor: Actor) => kehila.get(LiftAlias).execute(actor, { questionId: question });
  const audited = (act: string) =>
    kehila.sql<{ actor_id: string | null; subjects: string[] }>('select actor_id, subjects from audit_entry where act = $1 order by id', act);

  beforeAll(async () => {
    town = await Town.in(kehila);
    staff = await town.staff();
  });
  beforeEach(async () => {
    [asker, helper] = (await town.several(2)) as [Actor, Actor];
    question = await town.ask(asker);
  });

  it('hides who answers from everybody but themselves', async () => {
    const answer = await answerHidden(helper);
    for (const reader of [nobody, asker, staff]) {
      expect(await read(reader, answer)).toMatchObject({ author: null, authorName: 'שם מוסתר', authorRole: null, nameHidden: true });
    }
    expect(await read(helper, answer)).toMatchObject({ author: { id: helper.accountId }, nameHidden: true });
  });

  it('stays with all that its owner writes in the thread from then on, and with nothing elsewhere', async () => {
    const open = await town.answer(helper, question);
    await answerHidden(helper);
    const later = await town.answer(helper, question, 'And then wait.');
    await town.comment(helper, question);
    const elsewhere = await town.answer(helper, await town.ask(asker));
    expect(await read(nobody, later)).toMatchObject({ author: null, authorName: 'שם מוסתר' });
    expect((await kehila.get(CommentReader).of(nobody, { id: question, spaceId: town.space }, 1)).nodes).toMatchObject([
      { author: null, authorName: 'שם מוסתר' },
    ]);
    for (const id of [open, elsewhere]) expect(await read(nobody, id)).toMatchObject({ author: { id: helper.accountId }, nameHidden: false });
  });

  it('is told from the others of the thread by its number, which nobody gets again', async () => {
    const [first, second, third] = (await town.several(3)) as [Actor, Actor, Actor];
    const answers = [await answerHidden(first), await answerHidden(second)];
    expect(await Promise.all(answers.map(async (id) => (await read(nobody, id))?.authorName))).toEqual(['שם מוסתר', 'שם מוסתר 2']);
    done(await lift(second));
    expect((await read(nobody, await answerHidden(third)))?.authorName).toBe('שם מוסתר 3');
  });

  it('of an asker is the first of the thread', async () => {
    question = await town.ask(asker, { nameHidden: true });
    expect((await read(nobody, await answerHidden(helper)))?.authorName).toBe('שם מוסתר 2');
    expect((await read(nobody, await town.answer(asker, question)))?.authorName).toBe('שם מוסתר');
  });

  it('is one, however many tabs hide the name at once', async () => {
    const answers = await Promise.all(Array.from({ length: 5 }, () => answerHidden(helper)));
    expect(new Set(await Promise.all(answers.map(async (id) => (await read(nobody, id))?.authorName)))).toEqual(new Set(['שם מוסתר']));
  });

  it('is looked behind by the staff of the space, and each look is on record without saying whom they saw', async () => {
    const answer = await answerHidden(helper);
    const before = (await audited('revealAuthor')).length;
    for (let look = 0; look < 2; look++) expect(await reveal(staff, answer)).toEqual({ accountId: helper.accountId });
    expect((await audited('revealAuthor')).slice(before)).toEqual([
      { actor_id: staff.accountId, subjects: [`content:${answer}`] },
      { actor_id: staff.accountId, subjects: [`content:${answer}`] },
    ]);
    expect(await read(staff, answer)).toMatchObject({ author: null, viewerCan: expect.arrayContaining(['REVEAL_AUTHOR']) });
  });

  it('is not looked behind by others, and a name that is open is not looked at', async () => {
    const answer = await answerHidden(helper);
    const elsewhere = await town.person({ grants: [{ role: 'STAFF', spaceId: town.elsewhere }] });
    for (const actor of [asker, helper, elsewhere]) expect(await reveal(actor, answer)).toMatchObject({ code: 'NOT_ALLOWED', ability: 'REVEAL_AUTHOR' });
    expect(await reveal(staff, question)).toMatchObject({ code: 'STATE_REFUSED' });
    expect(await reveal(staff, '999999')).toMatchObject({ code: 'NOT_FOUND' });
  });

  it('is lifted by its owner, on everything in the thread', async () => {
    question = await town.ask(asker, { nameHidden: true });
    const answer = await town.answer(asker, question);
    await town.comment(asker, answer);
    expect(await lift(helper)).toMatchObject({ code: 'NOT_ALLOWED', ability: 'LIFT_ALIAS' });
    expect(await kehila.get(QuestionReader).byId(asker, question)).toMatchObject({ viewerCan: expect.arrayContaining(['LIFT_ALIAS']) });
    expect(await lift(asker)).toEqual({ questionId: question });
    expect(await kehila.get(QuestionReader).byId(nobody, question)).toMatchObject({ author: { id: asker.accountId }, nameHidden: false });
    expect(await read(nobody, answer)).toMatchObject({ author: { id: asker.accountId } });
    expect(await lift(asker)).toMatchObject({ code: 'NOT_ALLOWED' });
  });

  it('leaves the audit log without its owner’s id, whatever they do in the thread', async () => {
    const answer = await answerHidden(helper);
    await town.comment(helper, question);
    const byHelper = await kehila.sql('select act from audit_entry where actor_id = $1', helper.accountId);
    expect(byHelper).toEqual([]);
    expect((await audited('postAnswer')).at(-1)).toEqual({ actor_id: null, subjects: [`question:${question}`, `alias:${question}:1`] });
    question = await town.ask(asker, { nameHidden: true });
    expect((await audited('askQuestion')).at(-1)).toEqual({ actor_id: null, subjects: [`question:${question}`, `alias:${question}:1`] });
    expect(await read(nobody, answer)).not.toBeNull();
  });

  it('has votes of its own: those for its owner’s open name do not count against it', async () => {
    const answer = await answerHidden(helper);
    for (let n = 0; n < 10; n++) await town.vote(asker, await town.answer(helper, await town.ask(asker)));
    const next = await town.answer(helper, await town.ask(asker));
    expect(await kehila.get(CastVote).execute(asker, { contentId: next, value: 1 })).toMatchObject({ code: 'VOTES_FOR_AUTHOR_LIMIT_REACHED' });
    expect(await kehila.get(CastVote).execute(asker, { contentId: answer, value: 1 })).toEqual({ contentId: answer });
  });

  it('counts as a peer’s, whoever stands behind it', async () => {
    const answer = await answerHidden(staff);
    await town.vote(asker, answer);
    expect(await town.row('question', question)).toMatchObject({ peer_helped: true });
  });

  it('leaves every counter as its rows say', async () => {
    expect(await town.differences()).toEqual([]);
  });
});

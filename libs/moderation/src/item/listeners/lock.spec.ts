import { LockQuestion, PostAnswer, QuestionReader, UnlockQuestion } from '@kehila/community';
import type { Actor } from '@kehila/platform';
import { Court, done, nobody } from '../../moderation.factory';

describe('locking a thread', () => {
  const court = new Court();
  const { kehila } = court;
  let asker: Actor;
  let staff: Actor;
  let question: string;

  const lock = (actor: Actor, questionId = question) => kehila.get(LockQuestion).execute(actor, { questionId, reason: 'It got loud.' });
  const unlock = (actor: Actor) => kehila.get(UnlockQuestion).execute(actor, { questionId: question });
  const read = (actor: Actor) => kehila.get(QuestionReader).byId(actor, question);

  beforeEach(async () => {
    [asker, staff] = [await court.person(), await court.staff()];
    question = await court.ask(asker);
  });

  it('takes nothing new but votes, keeps the state, and everybody reads why', async () => {
    await court.answer(await court.person(), question);
    done(await lock(staff));
    expect(await read(nobody)).toMatchObject({ locked: true, lockReason: 'It got loud.', state: 'answered', closed: null });
    expect(await kehila.get(PostAnswer).execute(await court.person(), { questionId: question, body: 'Me too.' })).toMatchObject({ code: 'QUESTION_LOCKED' });
    await court.vote(await court.person(), question);
  });

  it('ends when it is unlocked', async () => {
    done(await lock(staff));
    done(await unlock(staff));
    expect(await read(nobody)).toMatchObject({ locked: false, lockReason: null });
    await court.answer(await court.person(), question);
  });

  it('is for staff of the space', async () => {
    for (const stranger of [asker, await court.person([{ role: 'STAFF', spaceId: '999' }])]) {
      expect(await lock(stranger)).toMatchObject({ code: 'NOT_ALLOWED', needs: ['staffOfSpace'] });
      expect(await unlock(stranger)).toMatchObject({ code: 'NOT_ALLOWED' });
    }
    expect(await lock(staff, '999999')).toMatchObject({ code: 'NOT_FOUND' });
  });

  it('is done once, also from two tabs', async () => {
    const outcomes = await Promise.all([lock(staff), lock(await court.staff())]);
    expect(outcomes.filter((outcome) => 'questionId' in outcome)).toHaveLength(1);
    expect(outcomes).toContainEqual(expect.objectContaining({ code: 'QUESTION_LOCKED' }));
    done(await unlock(staff));
    expect(await unlock(staff)).toMatchObject({ code: 'STATE_REFUSED', state: 'unlocked' });
  });

  it('stands among what was decided, and in the list of the asker with the reason', async () => {
    done(await lock(staff));
    done(await unlock(staff));
    expect(await court.decisions(asker)).toMatchObject([
      { decision: 'unlock', note: null },
      { decision: 'lock', note: 'It got loud.', mayAppeal: false },
    ]);
    expect(await court.item(staff, question)).toMatchObject({ state: 'decided', verdicts: [{ decision: 'unlock' }] });
  });
});

import { type Actor, BadInput } from '@kehila/platform';
import { useFeatures } from '@kehila/testing';
import { PostAnswer } from '../../answer/use-cases/post-answer';
import { PostComment } from '../../comment/use-cases/post-comment';
import { communityAlone, done, nobody, Town } from '../../community.factory';
import { ConfirmDuplicate } from '../../duplicate/use-cases/confirm-duplicate';
import type { CloseQuestionInput } from '../graphql/question.inputs';
import { QuestionReader } from '../question.reader';
import { AskForInfo } from './ask-for-info';
import { CloseQuestion } from './close-question';
import { MarkDuplicate } from './mark-duplicate';
import { ReopenQuestion } from './reopen-question';
import { UnmarkDuplicate } from './unmark-duplicate';

const kehila = useFeatures(communityAlone());
let town: Town;
let asker: Actor;
let staff: Actor;

const read = (actor: Actor, id: string) => kehila.get(QuestionReader).byId(actor, id);

beforeAll(async () => {
  town = await Town.in(kehila);
  staff = await town.staff();
});
beforeEach(async () => {
  asker = await town.person();
});

describe('closing a question', () => {
  const close = (actor: Actor, questionId: string, fields: Partial<CloseQuestionInput> = {}) =>
    kehila.get(CloseQuestion).execute(actor, { questionId, reason: 'off_topic', ...fields });
  const reopen = (actor: Actor, questionId: string) => kehila.get(ReopenQuestion).execute(actor, { questionId });

  it('is the staff’s, says why, and restores what was when it is opened again', async () => {
    const id = await town.ask(asker);
    await town.answer(await town.person(), id);
    done(await close(staff, id, { note: 'Belongs elsewhere.' }));
    expect(await read(nobody, id)).toMatchObject({
      state: 'answered',
      closed: { reason: 'off_topic', by: { id: staff.accountId }, note: 'Belongs elsewhere.', duplicateOfId: null },
      staffJoinAt: null,
    });
    done(await reopen(staff, id));
    expect(await read(nobody, id)).toMatchObject({ state: 'answered', closed: null, staffJoinAt: expect.any(Date) });
  });

  it('is refused to the asker, to staff elsewhere, and twice', async () => {
    const id = await town.ask(asker);
    expect(await close(asker, id)).toMatchObject({ code: 'NOT_ALLOWED', ability: 'CLOSE', needs: ['staffOfSpace'] });
    expect(await close(await town.person({ grants: [{ role: 'STAFF', spaceId: town.elsewhere }] }), id)).toMatchObject({ code: 'NOT_ALLOWED' });
    expect(await close(await town.person({ grants: [{ role: 'REVIEWER', spaceId: town.space }] }), id)).toMatchObject({ code: 'NOT_ALLOWED' });
    done(await close(staff, id));
    expect(await close(staff, id)).toMatchObject({ code: 'QUESTION_CLOSED' });
    expect(await close(staff, '999999')).toMatchObject({ code: 'NOT_FOUND' });
  });

  it('lets nothing new in', async () => {
    const id = await town.ask(asker);
    done(await close(staff, id));
    expect(await kehila.get(PostAnswer).execute(asker, { questionId: id, body: 'x' })).toMatchObject({ code: 'QUESTION_CLOSED', state: 'closed' });
    expect(await kehila.get(PostComment).execute(staff, { contentId: id, body: 'x' })).toMatchObject({ code: 'QUESTION_CLOSED' });
    expect(await kehila.get(AskForInfo).execute(staff, { questionId: id, needed: true })).toMatchObject({ code: 'QUESTION_CLOSED' });
  });

  it('is lifted by the staff only, and only where it stands', async () => {
    const id = await town.ask(asker);
    expect(await reopen(staff, id)).toMatchObject({ code: 'STATE_REFUSED', state: 'open' });
    done(await close(staff, id));
    expect(await reopen(asker, id)).toMatchObject({ code: 'NOT_ALLOWED', ability: 'REOPEN' });
    expect(await reopen(staff, '999999')).toMatchObject({ code: 'NOT_FOUND' });
  });

  it('as a duplicate names the other question, and for other reasons none', async () => {
    const [original, id] = [await town.ask(asker), await town.ask(asker)];
    await expect(close(staff, id, { reason: 'duplicate' })).rejects.toThrow(BadInput);
    await expect(close(staff, id, { reason: 'duplicate', duplicateOf: id })).rejects.toThrow(BadInput);
    await expect(close(staff, id, { reason: 'spam', duplicateOf: original })).rejects.toThrow(BadInput);
    expect(await close(staff, id, { reason: 'duplicate', duplicateOf: '999999' })).toMatchObject({ code: 'NOT_FOUND', id: '999999' });
    done(await close(staff, id, { reason: 'duplicate', duplicateOf: original }));
    expect(await read(nobody, id)).toMatchObject({ closed: { reason: 'duplicate', duplicateOfId: original } });
    expect(await kehila.sql(`select other_id from question_link where question_id = $1`, id)).toEqual([{ other_id: original }]);
    done(await reopen(staff, id));
    expect(await kehila.sql(`select from question_link where question_id = $1`, id)).toEqual([]);
  });

  it('as a duplicate is open from 300 reputation', async () => {
    const [original, id] = [await town.ask(asker), await town.ask(asker)];
    const mark = (actor: Actor) => kehila.get(MarkDuplicate).execute(actor, { questionId: id, duplicateOf: original });
    expect(await mark(await town.person({ reputation: 299 }))).toMatchObject({ code: 'NOT_ALLOWED', ability: 'MARK_DUPLICATE', missingReputation: 1 });
    done(await mark(await town.person({ reputation: 300 })));
    done(await mark(staff));
    expect(await mark(staff)).toMatchObject({ code: 'QUESTION_CLOSED' });
    await expect(kehila.get(MarkDuplicate).execute(staff, { questionId: id, duplicateOf: id })).rejects.toThrow(BadInput);
    expect(await kehila.get(MarkDuplicate).execute(staff, { questionId: '999999', duplicateOf: id })).toMatchObject({ code: 'NOT_FOUND', id: '999999' });
  });

  it('never makes a circle of duplicates, also when both are marked at once', async () => {
    const [one, other] = [await town.ask(asker), await town.ask(asker)];
    const outcomes = await Promise.all(
      Array.from({ length: 10 }, (_, n) =>
        kehila.get(MarkDuplicate).execute(staff, n % 2 ? { questionId: one, duplicateOf: other } : { questionId: other, duplicateOf: one }),
      ),
    );
    expect(outcomes.filter((outcome) => 'questionId' in outcome)).toHaveLength(1);
    expect(outcomes).toContainEqual(expect.objectContaining({ code: 'DUPLICATE_CIRCLE', state: 'duplicate' }));
  });
});

describe('a duplicate', () => {
  const mark = (actor: Actor, questionId: string, duplicateOf: string) => kehila.get(MarkDuplicate).execute(actor, { questionId, duplicateOf });
  const unmark = (actor: Actor, questionId: string) => kehila.get(UnmarkDuplicate).execute(actor, { questionId });
  /** Suggested by one member, and confirmed by another. */
  const markByMembers = async (questionId: string, duplicateOf: string) => {
    const [one, other] = (await town.several(2, { reputation: 300 })) as [Actor, Actor];
    done(await mark(one, questionId, duplicateOf));
    done(await kehila.get(ConfirmDuplicate).execute(other, { suggestionId: (await read(other, questionId))!.suggestedDuplicate!.id }));
  };
  const leadsTo = async (id: string) => (await town.row('question', id))['duplicate_of'];
  const questions = (count: number) => Promise.all(Array.from({ length: count }, async () => town.ask(await town.person())));

  it('of a duplicate leads to what was asked first', async () => {
    const [first, second, third] = (await questions(3)) as [string, string, string];
    done(await mark(staff, second, first));
    done(await mark(staff, third, second));
    expect(await leadsTo(third)).toBe(first);
  });

  it('is led on with what it repeats, and comes back when that repeats nothing after all', async () => {
    const [first, second, third, fourth] = (await questions(4)) as [string, string, string, string];
    done(await mark(staff, fourth, third));
    done(await mark(staff, third, second));
    done(await mark(staff, second, first));
    expect([await leadsTo(second), await leadsTo(third), await leadsTo(fourth)]).toEqual([first, first, first]);
    done(await unmark(staff, third));
    expect([await leadsTo(second), await leadsTo(third), await leadsTo(fourth)]).toEqual([first, null, third]);
  });

  it('never leads to itself', async () => {
    const [first, second, third] = (await questions(3)) as [string, string, string];
    done(await mark(staff, second, first));
    done(await mark(staff, third, second));
    expect(await mark(staff, first, third)).toMatchObject({ code: 'DUPLICATE_CIRCLE', state: 'duplicate' });
  });

  it('does not tell of a question that may not be seen', async () => {
    const [first, second, third] = (await questions(3)) as [string, string, string];
    done(await mark(staff, second, first));
    await kehila.sql(`update question set publication = 'hidden' where id = $1`, first);
    expect(await mark(await town.person({ reputation: 300 }), third, second)).toMatchObject({ code: 'NOT_FOUND', id: second });
  });

  it('makes no chain when twenty mark at once', async () => {
    const ids = await questions(5);
    await Promise.all(Array.from({ length: 20 }, (_, n) => mark(staff, ids[n % 5]!, ids[(n + 1 + (n % 4)) % 5]!)));
    expect(await kehila.sql(`select from question where id = any($1) and duplicate_of is not null`, ids)).not.toEqual([]);
    expect(
      await kehila.sql(`select q.id from question q join question o on o.id = q.duplicate_of where q.id = any($1) and o.duplicate_of is not null`, ids),
    ).toEqual([]);
  });

  it('is one no longer when who has the ability says so, and what was is restored', async () => {
    const [first, second] = (await questions(2)) as [string, string];
    await town.answer(await town.person(), second);
    await markByMembers(second, first);
    expect(await unmark(await town.person({ reputation: 299 }), second)).toMatchObject({
      code: 'NOT_ALLOWED',
      ability: 'MARK_DUPLICATE',
      missingReputation: 1,
    });
    done(await unmark(await town.person({ reputation: 300 }), second));
    expect(await town.row('question', second)).toMatchObject({ closed_reason: null, duplicate_of: null, state: 'answered' });
    expect(await kehila.sql(`select from question_link where question_id = $1`, second)).toEqual([]);
    expect(await unmark(staff, second)).toMatchObject({ code: 'STATE_REFUSED', state: 'open' });
    expect(await unmark(staff, '999999')).toMatchObject({ code: 'NOT_FOUND' });
  });

  it('that the staff marked is unmarked by the staff only', async () => {
    const [first, second] = (await questions(2)) as [string, string];
    done(await mark(staff, second, first));
    expect(await unmark(await town.person({ reputation: 300 }), second)).toMatchObject({ code: 'NOT_ALLOWED', ability: 'REOPEN', needs: ['staffOfSpace'] });
    done(await unmark(staff, second));
  });

  it('that is locked stays as it is for members', async () => {
    const [first, second] = (await questions(2)) as [string, string];
    await markByMembers(second, first);
    await kehila.sql(`update question set locked_at = now() where id = $1`, second);
    expect(await unmark(await town.person({ reputation: 300 }), second)).toMatchObject({ code: 'QUESTION_LOCKED' });
  });

  it('is no duplicate where it was closed for another reason', async () => {
    const [id] = (await questions(1)) as [string];
    done(await kehila.get(CloseQuestion).execute(staff, { questionId: id, reason: 'spam' }));
    expect(await unmark(staff, id)).toMatchObject({ code: 'STATE_REFUSED', state: 'closed' });
  });
});

describe('after all of it', () => {
  it('every counter is as its rows say', async () => {
    expect(await town.differences()).toEqual([]);
  });
});

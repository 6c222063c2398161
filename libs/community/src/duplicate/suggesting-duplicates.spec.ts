import { isFailure, type Actor } from '@kehila/platform';
import { useFeatures } from '@kehila/testing';
import { communityAlone, done, nobody, Town } from '../community.factory';
import { CommunityPersonalData } from '../personal-data/community-personal-data';
import { QuestionReader } from '../question/question.reader';
import { CloseQuestion } from '../question/use-cases/close-question';
import { MarkDuplicate } from '../question/use-cases/mark-duplicate';
import { UnmarkDuplicate } from '../question/use-cases/unmark-duplicate';
import { LapseDueSuggestions } from './lapse-due-suggestions';
import { ConfirmDuplicate } from './use-cases/confirm-duplicate';
import { DeclineDuplicate } from './use-cases/decline-duplicate';

const hour = 3_600_000;
const days = 24 * hour;

describe('a suggestion that a question was asked before', () => {
  const kehila = useFeatures(communityAlone());
  let town: Town;
  let asker: Actor;
  let staff: Actor;
  let member: Actor;
  let other: Actor;
  let question: string;
  let original: string;

  const mark = (by: Actor, duplicateOf = original) => kehila.get(MarkDuplicate).execute(by, { questionId: question, duplicateOf });
  const read = async (by: Actor) => (await kehila.get(QuestionReader).byId(by, question))!;
  const seen = async (by: Actor) => (await read(by)).suggestedDuplicate;
  const idOf = async () => (await seen(member))!.id;
  const suggested = async () => {
    done(await mark(member));
    return idOf();
  };
  const confirm = (by: Actor, suggestionId: string) => kehila.get(ConfirmDuplicate).execute(by, { suggestionId });
  const decline = (by: Actor, suggestionId: string, reason = 'Mine is about the cable.') => kehila.get(DeclineDuplicate).execute(by, { suggestionId, reason });
  const standing = async () => (await read(nobody)).closed;
  const outcomes = async () =>
    (await kehila.sql<{ outcome: string }>('select outcome from duplicate_suggestion where question_id = $1 order by id', question)).map((row) => row.outcome);

  beforeAll(async () => {
    town = await Town.in(kehila);
    staff = await town.staff();
    [member, other] = (await town.several(2, { reputation: 300 })) as [Actor, Actor];
  });
  beforeEach(async () => {
    asker = await town.person();
    original = await town.ask(await town.person());
    question = await town.ask(asker);
  });

  it('by a member closes nothing, and is shown to whoever asked, whoever suggested it and those who may', async () => {
    await suggested();
    expect(await standing()).toBeNull();
    const shown = { other: { id: original, title: 'Why does the light blink?' }, mine: false, asksViewer: false, mayConfirm: true };
    expect(await seen(asker)).toMatchObject({ ...shown, asksViewer: true });
    expect(await seen(member)).toMatchObject({ ...shown, mine: true, mayConfirm: false });
    for (const who of [other, staff]) expect(await seen(who)).toMatchObject(shown);
    for (const who of [nobody, await town.person({ reputation: 299 })]) expect(await seen(who)).toBeNull();
  });

  it('is no suggestion of the staff, nor of whoever asked: they mark at once', async () => {
    done(await mark(staff));
    expect(await standing()).toMatchObject({ duplicateOfId: original, by: { id: staff.accountId } });
    asker = await town.person({ reputation: 300 });
    question = await town.ask(asker);
    done(await mark(asker));
    expect(await standing()).toMatchObject({ duplicateOfId: original });
    expect(await outcomes()).toEqual([]);
  });

  it.each(['asker', 'other', 'staff'] as const)('is confirmed by: %s', async (who) => {
    const by = { asker, other, staff }[who];
    done(await confirm(by, await suggested()));
    expect(await standing()).toMatchObject({ reason: 'duplicate', duplicateOfId: original, by: { id: (who === 'staff' ? staff : member).accountId } });
    expect([await outcomes(), await seen(member)]).toEqual([['confirmed'], null]);
    expect(await kehila.get(UnmarkDuplicate).execute(other, { questionId: question })).toMatchObject(
      who === 'staff' ? { code: 'NOT_ALLOWED' } : { questionId: question },
    );
  });

  it('is not confirmed by whoever suggested it, nor known to who is not shown it', async () => {
    const id = await suggested();
    expect(await confirm(member, id)).toMatchObject({ code: 'OWN_SUGGESTION' });
    for (const act of [confirm, decline]) {
      expect(await act(await town.person({ reputation: 299 }), id)).toMatchObject({ code: 'NOT_FOUND', id });
      expect(await act(other, '999999')).toMatchObject({ code: 'NOT_FOUND' });
    }
    expect(await outcomes()).toEqual([null]);
  });

  it.each(['asker', 'other', 'staff'] as const)('is declined, with the reason, by: %s, and not made again', async (who) => {
    done(await decline({ asker, other, staff }[who], await suggested()));
    expect(await standing()).toBeNull();
    const declined = [{ other: { id: original }, reason: 'Mine is about the cable.' }];
    for (const reader of [asker, member, other, staff]) expect((await read(reader)).declinedDuplicates).toMatchObject(declined);
    for (const reader of [nobody, await town.person()]) expect((await read(reader)).declinedDuplicates).toEqual([]);
    expect(await mark(other)).toMatchObject({ code: 'DUPLICATE_DECLINED' });
    done(await mark(staff));
  });

  it('is taken back by whoever made it, and may be made again', async () => {
    done(await decline(member, await suggested()));
    await suggested();
    expect(await outcomes()).toEqual(['declined', null]);
  });

  it('waits alone, also when two suggest at once', async () => {
    const second = await town.ask(await town.person());
    const made = await Promise.all([mark(member), mark(other, second)]);
    expect(made.filter(isFailure)).toMatchObject([{ code: 'DUPLICATE_SUGGESTED' }]);
    expect(await outcomes()).toEqual([null]);
  });

  it('is decided once when two decide at once, and the later one is told', async () => {
    const id = await suggested();
    const decided = await Promise.all([confirm(asker, id), decline(other, id), confirm(staff, id), decline(member, id)]);
    expect(decided.filter((outcome) => !isFailure(outcome))).toHaveLength(1);
    const [outcome] = await outcomes();
    for (const refused of decided.filter(isFailure)) expect(refused).toMatchObject({ code: 'SUGGESTION_ENDED', state: outcome });
    expect((await standing()) !== null).toBe(outcome === 'confirmed');
  });

  it('lapses after 14 days, once, and makes room', async () => {
    await kehila.sql('delete from duplicate_suggestion');
    const id = await suggested();
    kehila.clock.advance(14 * days - hour);
    expect([await kehila.get(LapseDueSuggestions).run(), await seen(asker)]).toEqual([0, expect.objectContaining({ id })]);
    kehila.clock.advance(hour);
    expect([await seen(asker), await confirm(asker, id)]).toEqual([null, expect.objectContaining({ code: 'SUGGESTION_ENDED', state: 'lapsed' })]);
    const lapsed = await Promise.all([kehila.get(LapseDueSuggestions).run(), kehila.get(LapseDueSuggestions).run()]);
    expect([lapsed.reduce((sum, count) => sum + count), await outcomes()]).toEqual([1, ['lapsed']]);
    await suggested();
    kehila.clock.advance(14 * days);
    done(await mark(other));
    expect(await outcomes()).toEqual(['lapsed', 'lapsed', null]);
  });

  it('is confirmed when the staff say the same, and overtaken when the question is closed otherwise', async () => {
    await suggested();
    done(await mark(staff));
    expect(await outcomes()).toEqual(['confirmed']);
    question = await town.ask(asker);
    await suggested();
    done(await kehila.get(CloseQuestion).execute(staff, { questionId: question, reason: 'off_topic' }));
    expect(await outcomes()).toEqual(['overtaken']);
  });

  it('shows nothing of a question that the reader may not see, and needs one that leads elsewhere', async () => {
    const id = await suggested();
    await kehila.sql(`update question set publication = 'hidden' where id = $1`, original);
    expect(await seen(asker)).toBeNull();
    expect([await confirm(asker, id), await decline(asker, id)]).toMatchObject([{ code: 'NOT_FOUND' }, { code: 'NOT_FOUND' }]);
    question = await town.ask(asker);
    expect(await mark(member)).toMatchObject({ code: 'NOT_FOUND', id: original });
    const repeats = await town.ask(asker);
    done(await kehila.get(MarkDuplicate).execute(staff, { questionId: repeats, duplicateOf: question }));
    expect(await mark(member, repeats)).toMatchObject({ code: 'DUPLICATE_CIRCLE', state: 'duplicate' });
  });

  it('is refused while the question is closed or locked', async () => {
    const id = await suggested();
    await kehila.sql(`update question set locked_at = now() where id = $1`, question);
    expect([await seen(asker), await mark(other)]).toEqual([null, expect.objectContaining({ code: 'QUESTION_LOCKED' })]);
    expect([await confirm(asker, id), await decline(asker, id)]).toMatchObject([{ code: 'QUESTION_LOCKED' }, { code: 'QUESTION_LOCKED' }]);
  });

  it('names nobody who hides the name in the thread', async () => {
    asker = await town.person({ reputation: 300 });
    question = await town.ask(asker, { nameHidden: true });
    done(await mark(asker));
    expect(await standing()).toMatchObject({ duplicateOfId: original, by: null });
    question = await town.ask(asker, { nameHidden: true });
    done(await confirm(asker, await suggested()));
    expect(await standing()).toMatchObject({ by: { id: member.accountId } });
  });

  it('is in the copy of their data, and moves with their account', async () => {
    const [one, two] = (await town.several(2, { reputation: 300 })) as [Actor, Actor];
    done(await mark(one));
    done(await decline(asker, (await seen(one))!.id));
    const personal = kehila.get(CommunityPersonalData);
    const section = async (who: Actor, name: string) => (await personal.sections(who.accountId!)).find((found) => found.name === name)!.rows;
    expect(await section(one, 'suggestedDuplicates')).toMatchObject([{ question, other: original, outcome: 'declined' }]);
    expect(await section(asker, 'decidedDuplicates')).toMatchObject([{ question, reason: 'Mine is about the cable.' }]);
    for (const from of [one, asker]) {
      await kehila.work.run({ act: 'mergeAccounts', actor: nobody }, (tx) => personal.move(tx, from.accountId!, two.accountId!));
    }
    expect([await section(two, 'suggestedDuplicates'), await section(two, 'decidedDuplicates')]).toMatchObject([[{ question }], [{ question }]]);
  });
});

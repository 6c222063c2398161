import type { Actor } from '@kehila/platform';
import { useFeatures } from '@kehila/testing';
import { communityAlone, done, nobody, Town } from '../../community.factory';
import { QuestionReader } from '../question.reader';
import { CloseQuestion } from './close-question';
import { ConfirmUrgent } from './confirm-urgent';
import { MarkUrgent } from './mark-urgent';

describe('saying that one’s question is urgent', () => {
  const kehila = useFeatures(communityAlone());
  let town: Town;
  let staff: Actor;
  let asker: Actor;
  let question: string;

  const mark = (actor = asker, reason = 'No water since the morning') => kehila.get(MarkUrgent).execute(actor, { questionId: question, reason });
  const seen = (actor: Actor) => kehila.get(QuestionReader).byId(actor, question);

  beforeAll(async () => {
    town = await Town.in(kehila);
    staff = await town.staff();
  });
  beforeEach(async () => {
    asker = await town.person();
    question = await town.ask(asker);
  });

  it('shows the reason to the asker and the staff, and to nobody else', async () => {
    done(await mark());
    for (const reader of [asker, staff]) expect(await seen(reader)).toMatchObject({ urgent: 'asked', urgentReason: 'No water since the morning' });
    for (const reader of [await town.person(), nobody]) expect(await seen(reader)).toMatchObject({ urgent: 'asked', urgentReason: null });
  });

  it('is refused to others', async () => {
    expect(await mark(await town.person())).toMatchObject({ code: 'NOT_ALLOWED', needs: ['asker'] });
  });

  it('is done once', async () => {
    const outcomes = await Promise.all([mark(), mark()]);
    expect(outcomes).toContainEqual({ questionId: question });
    expect(outcomes).toContainEqual(expect.objectContaining({ code: 'URGENCY_ASKED' }));
    expect((await seen(asker))?.viewerCan).not.toContain('MARK_URGENT');
  });

  it('is not needed where the staff have said so', async () => {
    expect((await seen(asker))?.viewerCan).toContain('MARK_URGENT');
    done(await kehila.get(ConfirmUrgent).execute(staff, { questionId: question, urgent: true }));
    expect(await mark()).toMatchObject({ code: 'URGENCY_ASKED' });
  });

  it('was done where the question was asked as urgent, and keeps a reason without that from nobody', async () => {
    question = await town.ask(asker, { urgent: true });
    expect(await mark()).toMatchObject({ code: 'URGENCY_ASKED' });
    question = await town.ask(asker, { urgentReason: 'Said without saying so' });
    expect(await seen(asker)).toMatchObject({ urgent: 'none', urgentReason: null });
  });

  it('is refused where nothing new comes in', async () => {
    done(await kehila.get(CloseQuestion).execute(staff, { questionId: question, reason: 'other' }));
    expect(await mark()).toMatchObject({ code: 'QUESTION_CLOSED' });
  });
});

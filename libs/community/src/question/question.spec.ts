import { type Actor } from '@kehila/platform';
import { useFeatures } from '@kehila/testing';
import { communityAlone, done, nobody, Town } from '../community.factory';
import { QuestionReader } from './question.reader';
import { QuestionViews } from './question.views';
import { AskForInfo } from './use-cases/ask-for-info';
import { ConfirmUrgent } from './use-cases/confirm-urgent';
import { EditQuestion } from './use-cases/edit-question';

const kehila = useFeatures(communityAlone());
let town: Town;
let asker: Actor;
let staff: Actor;

const read = (actor: Actor, id: string) => kehila.get(QuestionReader).byId(actor, id);
const minutes = (count: number) => count * 60_000;

beforeAll(async () => {
  town = await Town.in(kehila);
  staff = await town.staff();
});
beforeEach(async () => {
  asker = await town.person();
});

describe('asking for information', () => {
  const need = (actor: Actor, questionId: string, needed = true) => kehila.get(AskForInfo).execute(actor, { questionId, needed });

  it('stops the clock of the window until the asker comments', async () => {
    const id = await town.ask(asker);
    const { staff_join_at: before } = (await town.row('question', id)) as { staff_join_at: Date };
    done(await need(staff, id));
    expect(await read(nobody, id)).toMatchObject({ needsInfo: true, staffJoinAt: null });
    kehila.clock.advance(minutes(30));
    await town.comment(staff, id);
    expect(await read(nobody, id)).toMatchObject({ needsInfo: true });
    await town.comment(asker, id);
    const question = await read(nobody, id);
    expect(question?.needsInfo).toBe(false);
    expect(question!.staffJoinAt!.getTime() - before.getTime()).toBeGreaterThanOrEqual(minutes(30));
    expect(question!.staffJoinAt!.getTime() - before.getTime()).toBeLessThan(minutes(31));
  });

  it('is lifted by the staff and by an edit of the asker', async () => {
    const id = await town.ask(asker);
    done(await need(staff, id));
    done(await need(staff, id, false));
    expect(await read(nobody, id)).toMatchObject({ needsInfo: false });
    done(await need(staff, id));
    done(await kehila.get(EditQuestion).execute(asker, { questionId: id, title: 'More', body: 'More.', tags: [] }));
    expect(await read(nobody, id)).toMatchObject({ needsInfo: false });
  });

  it('is refused to others', async () => {
    const id = await town.ask(asker);
    expect(await need(asker, id)).toMatchObject({ code: 'NOT_ALLOWED', ability: 'ASK_FOR_INFO' });
    expect(await need(staff, '999999')).toMatchObject({ code: 'NOT_FOUND' });
  });
});

describe('urgency', () => {
  const decide = (actor: Actor, questionId: string, urgent = true) => kehila.get(ConfirmUrgent).execute(actor, { questionId, urgent });

  it('when confirmed brings the staff at once, and when lifted gives the window back', async () => {
    const id = await town.ask(asker, { urgent: true });
    const { staff_join_at: before } = (await town.row('question', id)) as { staff_join_at: Date };
    done(await decide(staff, id));
    const confirmed = await read(nobody, id);
    expect(confirmed).toMatchObject({ urgent: 'confirmed' });
    expect(confirmed!.staffJoinAt!.getTime()).toBeLessThanOrEqual(kehila.clock.now().getTime());
    done(await decide(staff, id, false));
    expect(await read(nobody, id)).toMatchObject({ urgent: 'none', staffJoinAt: before });
  });

  it('is refused to others', async () => {
    const id = await town.ask(asker);
    expect(await decide(asker, id)).toMatchObject({ code: 'NOT_ALLOWED', ability: 'CONFIRM_URGENT', needs: ['staffOfSpace'] });
    expect(await decide(staff, '999999')).toMatchObject({ code: 'NOT_FOUND' });
  });
});

describe('views', () => {
  it('are gathered and written together', async () => {
    const id = await town.ask(asker);
    const views = kehila.get(QuestionViews);
    views.count(id);
    views.count(id);
    expect(await read(nobody, id)).toMatchObject({ viewCount: 0 });
    await views.write();
    expect(await read(nobody, id)).toMatchObject({ viewCount: 2 });
  });
});

describe('after all of it', () => {
  it('every counter is as its rows say', async () => {
    expect(await town.differences()).toEqual([]);
  });
});

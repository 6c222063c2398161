import type { Actor } from '@kehila/platform';
import { Spaces } from '@kehila/spaces';
import { Court, done } from '../moderation.factory';
import { ModerationNumbersReader } from './moderation-numbers.reader';

describe('the public numbers of moderation', () => {
  const court = new Court();
  const { kehila } = court;
  let staff: Actor;
  let question: string;

  beforeAll(async () => {
    staff = await court.staff();
  });
  beforeEach(async () => {
    await kehila.sql('truncate moderation_item, flag cascade');
    question = await court.ask(await court.person());
    kehila.clock.advance(60_000);
  });

  const flagged = async (): Promise<string> => {
    const answer = await court.answer(await court.person(), question);
    done(await court.flag(await court.person(), 'answer', answer));
    return answer;
  };
  const decide = async (decision: 'hide' | 'remove' | 'ignore', id: string) => done(await court.decide(staff, await court.item(staff, id), decision));
  const numbers = () => kehila.get(ModerationNumbersReader).numbers();

  it('count reports, outcomes and reasons, and say how long it took', async () => {
    const [slow, quick, waiting] = [await flagged(), await flagged(), await flagged()];
    kehila.clock.advance(10 * 60_000);
    await decide('hide', quick);
    kehila.clock.advance(20 * 60_000);
    await decide('ignore', slow);
    expect(waiting).toBeDefined();
    expect(await numbers()).toMatchObject({ reports: 3, decided: 2, appeals: 0, overturned: 0, reasons: [{ reason: 'off_topic', count: 1 }] });
    expect((await numbers()).medianMinutes).toBe(20);
    expect((await numbers()).outcomes).toEqual(
      expect.arrayContaining([
        { outcome: 'hide', count: 1 },
        { outcome: 'ignore', count: 1 },
      ]),
    );
  });

  it('count objections apart', async () => {
    const author = await court.person();
    const answer = await court.answer(author, question);
    done(await court.flag(await court.person(), 'answer', answer));
    await decide('hide', answer);
    const [decision] = await court.decisions(author);
    done(await court.appeal(author, decision!.id));
    done(await court.decideAppeal(await court.staff(), (await court.waiting(staff))[0]!, 'overturn'));
    expect(await numbers()).toMatchObject({ decided: 1, appeals: 1, overturned: 1, outcomes: [{ outcome: 'hide', count: 1 }] });
  });

  it('forget what is older than 90 days', async () => {
    await decide('hide', await flagged());
    kehila.clock.advance(91 * 24 * 60 * 60_000);
    expect(await numbers()).toMatchObject({ reports: 0, decided: 0, medianMinutes: null, outcomes: [], reasons: [] });
  });

  it('say nothing of spaces that not everybody reads', async () => {
    await decide('hide', await flagged());
    await kehila.sql(`update space set visibility = 'members' where slug = 'home'`);
    await kehila.get(Spaces).refresh();
    expect(await numbers()).toMatchObject({ reports: 0, decided: 0 });
    await kehila.sql(`update space set visibility = 'public' where slug = 'home'`);
    await kehila.get(Spaces).refresh();
  });

  it('are counted once a minute however many ask', async () => {
    const first = await numbers();
    await decide('hide', await flagged());
    expect(await numbers()).toBe(first);
    kehila.clock.advance(60_000);
    expect(await numbers()).toMatchObject({ decided: 1 });
  });
});

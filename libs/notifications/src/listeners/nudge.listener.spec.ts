import { CastVote, NudgeAskers } from '@kehila/community';
import type { Actor } from '@kehila/platform';
import { done, Neighbourhood } from '../notifications.factory';

const hours = 3_600_000;

describe('the reminder to accept an answer', () => {
  const street = new Neighbourhood();
  const { kehila } = street;
  let asker: Actor;
  let author: Actor;
  let answer: string;
  let question: string;

  beforeEach(async () => {
    [asker, author] = [await street.person(), await street.person()];
    question = await street.ask(asker);
    answer = await street.answer(author, question);
    done(await kehila.get(CastVote).execute(await street.person(), { contentId: answer, value: 1 }));
    await street.told(asker);
    kehila.clock.advance(72 * hours);
    await kehila.get(NudgeAskers).run();
  });

  it('is told to whoever asked, once, and leads to the answer', async () => {
    expect((await street.told(asker)).filter(([kind]) => kind === 'nudge')).toEqual([['nudge', 1]]);
    expect((await street.lines(asker)).find(({ kind }) => kind === 'nudge')?.path).toContain(`#answer-${answer}`);
    expect((await street.told(author)).map(([kind]) => kind)).not.toContain('nudge');
  });

  it('is not shown while the answer is seen no longer', async () => {
    await kehila.sql(`update answer set publication = 'hidden' where id = $1`, answer);
    expect((await street.told(asker)).map(([kind]) => kind)).not.toContain('nudge');
  });
});

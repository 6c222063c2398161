import { AppealCorrection, ApplyCorrection, ApplyDueCorrections, ProposeCorrection } from '@kehila/community';
import type { Actor } from '@kehila/platform';
import { done, Neighbourhood } from '../notifications.factory';

const hour = 3_600_000;

describe('what is told of a correction', () => {
  const street = new Neighbourhood();
  const { kehila } = street;
  let author: Actor;
  let proposer: Actor;
  let asker: Actor;
  let answer: string;
  let correctionId: string;

  beforeEach(async () => {
    kehila.clock.advance(60_000);
    [asker, author, proposer] = [await street.person(), await street.person(), await street.person()];
    answer = await street.answer(author, await street.ask(asker));
    const input = { answerId: answer, kind: 'factual', reason: 'The manual says so.', body: 'Turn it off and on again.' } as const;
    ({ correctionId } = done(await kehila.get(ProposeCorrection).execute(proposer, input)));
  });

  it('is first and only for the author that it was suggested', async () => {
    expect(await street.told(author)).toEqual([['correction', 1]]);
    expect((await street.lines(author))[0]?.path).toContain(`#answer-${answer}`);
    expect(await street.told(proposer)).toEqual([]);
    expect(await street.told(asker)).toEqual([['answer', 1]]);
  });

  it('is for whoever suggested it that the author took it over', async () => {
    done(await kehila.get(ApplyCorrection).execute(author, { correctionId }));
    expect(await street.told(proposer)).toEqual([['correction_done', 1]]);
    expect(await street.told(author)).toEqual([['correction', 1]]);
  });

  it('is for both that it took effect by itself', async () => {
    kehila.clock.advance(73 * hour);
    await kehila.get(ApplyDueCorrections).run();
    expect(await street.told(proposer)).toEqual([['correction_done', 1]]);
    expect(await street.told(author)).toEqual([
      ['corrected', 1],
      ['correction', 1],
    ]);
  });

  it('is nothing to either while an objection waits', async () => {
    done(await kehila.get(AppealCorrection).execute(author, { correctionId, reason: 'Mine is newer.' }));
    expect(await street.told(proposer)).toEqual([]);
  });
});

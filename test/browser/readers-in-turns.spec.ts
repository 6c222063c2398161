import { act } from './stage/act.ts';
import { useStage } from './stage/use-stage.ts';
import type { Visitor } from './stage/visitor.ts';

describe('a thread that several read in turns', () => {
  const stage = useStage();

  it.each([
    ['with script', false],
    ['without script', true],
  ])('shows each their own vote and what they may do, %s', async (_, withoutScript) => {
    const [asker, voter, staff] = [
      await stage().as('expert', { language: 'en', withoutScript }),
      await stage().as('customer', { language: 'en', withoutScript }),
      await stage().as('staff', { language: 'en', withoutScript }),
    ];
    const asked = { space: 'wifi-and-routers', title: `Who reads this in turns (${withoutScript})?`, body: 'It goes out every night.', tags: [] };
    const { id, slug } = await act(asker, 'askQuestion', asked, 'Question { id slug }');
    const { id: answer } = await act(staff, 'postAnswer', { questionId: id, body: 'Turn it on again.' }, 'Answer { id }');
    await act(voter, 'castVote', { contentId: answer, value: 'UP' }, 'VoteOutcome { score }');

    const seenBy = async (visitor: Visitor) => {
      await visitor.open(`/q/${id}/${slug}`);
      const foot = visitor.page.locator(`#answer-${answer} .answer__foot`);
      return {
        votedUp: (await foot.locator('button[value="UP"]').getAttribute('aria-pressed')) === 'true',
        mayVote: await foot.locator('button[value="UP"]').isEnabled(),
        mayAccept: (await foot.locator('form[action^="?/accept"]').count()) === 1,
        isOrderKept: (await visitor.page.locator('summary', { hasText: visitor.say('web_community_steering') }).count()) === 1,
      };
    };
    for (let turn = 0; turn < 2; turn++) {
      expect(await seenBy(voter)).toEqual({ votedUp: true, mayVote: true, mayAccept: false, isOrderKept: false });
      expect(await seenBy(asker)).toMatchObject({ votedUp: false, mayVote: true, mayAccept: true });
      expect(await seenBy(staff)).toMatchObject({ votedUp: false, mayVote: false, isOrderKept: true });
    }
    for (const visitor of [asker, voter, staff]) {
      expect(visitor.complaints).toEqual([]);
      await visitor.leave();
    }
  });
});

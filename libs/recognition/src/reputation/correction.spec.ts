import { PointsStory } from '../recognition.factory';

describe('a correction that its author takes over', () => {
  const story = new PointsStory();

  it('pays the author 2 and the corrector 5, once an answer', async () => {
    const [authorId, proposerId] = [await story.person(), await story.person()];
    await story.correct({ answerId: '31', authorId, proposerId, state: 'applied' });
    await story.correct({ answerId: '31', authorId, proposerId, state: 'amended' });
    expect([await story.balance(authorId), await story.balance(proposerId)]).toEqual([3, 6]);
  });

  it('pays nothing after the author’s time, for a proposal, or when staff decide', async () => {
    const [authorId, proposerId] = [await story.person(), await story.person()];
    await story.correct({ answerId: '32', authorId, proposerId, state: 'applied', inTime: false });
    for (const state of ['proposed', 'withdrawn', 'applied_after_grace', 'confirmed', 'overturned'] as const) {
      await story.correct({ answerId: '32', authorId, proposerId, state });
    }
    expect([await story.balance(authorId), await story.balance(proposerId)]).toEqual([1, 1]);
  });

  it('pays staff nothing in their own space, and says so', async () => {
    const [authorId, proposerId] = [await story.person(), await story.person()];
    await story.correct({ answerId: '33', authorId, proposerId, state: 'applied', proposerIsStaff: true });
    expect(await story.entries(proposerId)).toContainEqual(['correctionProposed', 5, 0, 'staff']);
    expect(await story.balance(authorId)).toBe(3);
  });

  it('pays who hides the name beneath the alias', async () => {
    const [authorId, proposerId] = [await story.person(), await story.person()];
    await story.correct({ answerId: '34', authorId, proposerId, state: 'applied', proposerHidden: true });
    expect([await story.balance(proposerId), await story.balance(proposerId, 'alias')]).toEqual([1, 5]);
  });
});

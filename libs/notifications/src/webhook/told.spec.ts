import { CorrectionMoved } from '@kehila/community';
import { toldOf } from './told';

describe('what other systems are told of a correction', () => {
  const moved = (state: CorrectionMoved['state']) =>
    new CorrectionMoved({
      ...{ correctionId: '4', answerId: '3', questionId: '2', spaceId: '1', kind: 'factual', state, by: '9', inTime: true, at: new Date() },
      ...{ authorId: '8', authorIsStaff: false, authorHidden: false, proposerId: '9', proposerIsStaff: true, proposerHidden: false },
    });

  it.each(['applied', 'amended', 'applied_after_grace', 'confirmed'] as const)('that it is part of its answer: %s', (state) => {
    expect(toldOf(moved(state))).toMatchObject({ type: 'correction.applied', data: { correctionId: '4', answerId: '3' } });
  });

  it.each(['proposed', 'withdrawn', 'appealed', 'overturned'] as const)('nothing while it is not: %s', (state) => {
    expect(toldOf(moved(state))).toBeUndefined();
  });
});

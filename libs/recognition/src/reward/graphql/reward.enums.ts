import { registerEnumType } from '@nestjs/graphql';

export const RewardKind = { SOFT: 'soft', HARD: 'hard' } as const;
export const RewardApproval = { RULE: 'rule', PERSON: 'person' } as const;
export const LevelName = { NEWCOMER: 'newcomer', HELPER: 'helper', CONTRIBUTOR: 'contributor', GUIDE: 'guide', PILLAR: 'pillar' } as const;
export const RedemptionState = {
  HELD: 'held',
  APPROVED: 'approved',
  REFUSED: 'refused',
  CANCELLED: 'cancelled',
  EXPIRED: 'expired',
  FULFILLED: 'fulfilled',
  REFUNDED: 'refunded',
} as const;

registerEnumType(RewardKind, {
  name: 'RewardKind',
  description: 'What a reward is.',
  valuesMap: { SOFT: { description: 'An honour, an invitation, early access.' }, HARD: { description: 'Something that costs money.' } },
});

registerEnumType(RewardApproval, {
  name: 'RewardApproval',
  description: 'Who approves that somebody has a reward.',
  valuesMap: { RULE: { description: 'The rule: at once.' }, PERSON: { description: 'Somebody of the staff.' } },
});

registerEnumType(LevelName, {
  name: 'LevelName',
  description: 'A step of standing.',
  valuesMap: {
    NEWCOMER: { description: 'Everybody.' },
    HELPER: { description: 'From 50 points of reputation.' },
    CONTRIBUTOR: { description: 'From 200.' },
    GUIDE: { description: 'From 1,000.' },
    PILLAR: { description: 'From 5,000.' },
  },
});

registerEnumType(RedemptionState, {
  name: 'RedemptionState',
  description: 'Where a purchase stands.',
  valuesMap: {
    HELD: { description: 'Waits for a decision; its points are held.' },
    APPROVED: { description: 'Is on its way; its points are spent.' },
    REFUSED: { description: 'Was refused; the points are back.' },
    CANCELLED: { description: 'Was taken back or called off; the points are back.' },
    EXPIRED: { description: 'Nobody decided in time; the points are back.' },
    FULFILLED: { description: 'Was handed over.' },
    REFUNDED: { description: 'Was handed over and refunded; the points are back.' },
  },
});

import { registerEnumType } from '@nestjs/graphql';
import type { TierKey } from '../tier';

export const LoyaltyTierName = { BRONZE: 'bronze', SILVER: 'silver', GOLD: 'gold' } as const satisfies Record<string, TierKey>;

registerEnumType(LoyaltyTierName, {
  name: 'LoyaltyTierName',
  description: 'A tier of the loyalty programme, by the points that were earned within a year.',
  valuesMap: {
    BRONZE: { description: 'Everybody.' },
    SILVER: { description: 'From 1,000 points, unless managers wrote otherwise.' },
    GOLD: { description: 'From 5,000, unless managers wrote otherwise.' },
  },
});

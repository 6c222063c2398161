/** Lowest first. */
export const levels = ['NEWCOMER', 'HELPER', 'CONTRIBUTOR', 'GUIDE', 'PILLAR'] as const;
export const tiers = ['BRONZE', 'SILVER', 'GOLD'] as const;

/** Lowest first. */
export const levels = ['NEWCOMER', 'HELPER', 'CONTRIBUTOR', 'GUIDE', 'PILLAR'] as const;

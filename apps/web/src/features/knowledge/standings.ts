/** The signal of who stands behind an article. */
export const signalOf = { OFFICIAL: 'official', COMMUNITY: 'community', IMPORTED: 'imported' } as const;

/** How much a new text of an original means for those who read it in another language. */
export const significances = ['small', 'medium', 'large'] as const;
export type Significance = (typeof significances)[number];

/** What a translation has not followed; small changes need not be. */
export type OriginalChange = Exclude<Significance, 'small'>;

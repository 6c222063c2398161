/** What staff or an expert say about an answer: it is true, was true once, or does harm. Apart from votes and acceptances. */
export type TrustKindName = 'verified' | 'outdated' | 'unsafe';

/** As it stands in the row of an answer; `lapsed`: was verified, and has to be checked again. */
export type AnswerTrust = TrustKindName | 'lapsed';

/** Why a mark stands no longer. A mistake takes back what it paid; the rest was right in its time. */
export type TrustEndingName = 'mistake' | 'no_longer';

/** Why a mark has to be checked again: its time is over, or the text is another one. */
export type TrustLapseName = 'time' | 'edit';

export const longestVersion = 60;

/** Where a question stands: follows its visible answers and standing acceptances. */
export type QuestionStateName = 'open' | 'answered' | 'solved';

export type CloseReasonName = 'duplicate' | 'off_topic' | 'spam' | 'other';

export type UrgencyName = 'none' | 'asked' | 'confirmed';

/** Whether others see a content: held for approval, visible, hidden, removed, or merged into another. */
export type Publication = 'held' | 'visible' | 'hidden' | 'removed' | 'merged';

/** Why only some see what once was seen. */
export type WithheldName = Extract<Publication, 'hidden' | 'removed'>;

export function withheldOf(publication: Publication): WithheldName | null {
  return publication === 'hidden' || publication === 'removed' ? publication : null;
}

/** The state that follows from the counters; the SQL of the writes says the same. */
export const stateSql = (accepted: string, answers: string): string =>
  `case when ${accepted} > 0 then 'solved' when ${answers} > 0 then 'answered' else 'open' end`;

/** Why an article did not help. */
export type RatingReasonName = 'not_what_i_see' | 'steps_failed' | 'hard_to_understand' | 'outdated' | 'other';

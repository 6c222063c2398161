/** Whether a set counts, already or some day: it was not cancelled. */
export const notCancelled = (set: string): string => `not exists (select from points_rule_set_cancellation where version = ${set}.version)`;

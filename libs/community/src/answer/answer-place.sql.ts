/**
 * SQL: where an answer stands among those of its question, best first. What solved the problem leads, and of that what the asker chose, then what was verified;
 * then what was verified, the rest, what is outdated, and last what is unsafe, whoever accepted it. Written as the index `answer_by_question_place` has it.
 */
export const answerPlace = (a: string): string => `(case when ${a}.trust = 'unsafe' then 6 when ${a}.trust = 'outdated' then 5
  when ${a}.accepted_at is null then case when ${a}.trust = 'verified' then 3 else 4 end when ${a}.shown_first then 0 when ${a}.trust = 'verified' then 1 else 2 end)`;

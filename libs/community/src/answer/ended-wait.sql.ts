/** SQL: the answer was the first that its question got, at least so many days after it was asked. Index `answer_by_question_newest`. */
export const endedWait = (answerId: string, days: string): string => `exists (
  select from answer a join question q on q.id = a.question_id
  where a.id = ${answerId} and a.answered_at >= q.asked_at + make_interval(days => ${days})
    and not exists (select from answer o where o.question_id = a.question_id and o.publication = 'visible' and (o.answered_at, o.id) < (a.answered_at, a.id)))`;

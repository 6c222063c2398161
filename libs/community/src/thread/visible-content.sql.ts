import { visiblePublication, visibleQuestion, type ViewpointPlaces } from './viewpoint';

/** Columns of the asking statement that say which content of which thread. */
export interface ContentColumns {
  /** `question`, `answer` or `comment`. */
  readonly kind: string;
  readonly id: string;
  readonly questionId: string;
}

/** SQL: whether one content of a thread can be read: with its thread, and a comment on an answer with the answer. For who keeps lists of contents. */
export const visibleContent = ({ kind, id, questionId }: ContentColumns, at: ViewpointPlaces): string => `exists (
  select from question q where q.id = ${questionId} and ${visibleQuestion('q', at)} and case ${kind}
    when 'question' then ${id} = q.id
    when 'answer' then exists (select from answer x where x.id = ${id} and x.question_id = q.id and ${visiblePublication('x', 'q.space_id', at)})
    when 'comment' then exists (
      select from comment c left join answer x on x.id = c.content_id
      where c.id = ${id} and c.question_id = q.id and ${visiblePublication('c', 'q.space_id', at)} and (x.id is null or ${visiblePublication('x', 'q.space_id', at)}))
    else false end)`;

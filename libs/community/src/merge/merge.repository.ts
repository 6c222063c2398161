import { Injectable } from '@nestjs/common';
import { prepared, type Transaction } from '@kehila/platform';
import type { Thread } from '../thread/thread.entity';

/** A thread that stands within another one. */
export interface StandingMerge {
  readonly id: string;
  readonly sourceId: string;
  readonly targetId: string;
  /** Those of its answers and comments that stand there still. */
  readonly answerIds: readonly string[];
  readonly commentIds: readonly string[];
  /** Of the emptied question. */
  readonly tagIds: readonly string[];
}

interface MergeRow {
  id: string;
  source_id: string;
  target_id: string;
  answer_ids: string[];
  comment_ids: string[];
  tag_ids: string[];
}

const columns = `m.id, m.source_id, m.target_id,
     array(select a.id from answer a where a.id = any(m.answer_ids) and a.question_id = m.target_id order by a.id) as answer_ids,
     array(select c.id from comment c where c.id = any(m.comment_ids) and c.content_id = m.target_id order by c.id) as comment_ids, s.tag_ids`;

/** Before anything moves: what will, and what the target was like. What went over is empty until then, so that it is read from the source. */
const keep = prepared<{ answer_ids: string[]; comment_ids: string[]; tag_ids: string[] }>(
  'community_merge_keep',
  `with kept as (
     insert into thread_merge (source_id, target_id, merged_at, answer_ids, comment_ids, duplicate_ids, shown_first_id, was_public,
       last_activity_at, staff_join_at, answer_due_at, solution_due_at)
     select s.id, t.id, $3,
       array(select a.id from answer a where a.question_id = s.id order by a.id),
       array(select c.id from comment c where c.content_id = s.id order by c.id),
       array(select d.id from question d where d.duplicate_of = s.id order by d.id),
       (select a.id from answer a where a.question_id = s.id and a.shown_first and exists (select from answer o where o.question_id = t.id and o.shown_first)),
       s.was_public, t.last_activity_at, t.staff_join_at, t.answer_due_at, t.solution_due_at
     from question s, question t where s.id = $1 and t.id = $2
     returning source_id, answer_ids, comment_ids
   )
   select k.answer_ids, k.comment_ids, q.tag_ids from kept k join question q on q.id = k.source_id`,
);

const find = prepared<MergeRow>(
  'community_merge_find',
  `select ${columns} from thread_merge m join question s on s.id = m.source_id where m.source_id = $1 and m.undone_at is null`,
);

/** Who followed the one, had the same problem or keeps it to read later, and who asked it, has the other instead. */
const bringPeople = [
  prepared<never>(
    'community_merge_followers',
    `insert into question_follower (question_id, account_id, since, merged_from)
     select t.id, f.account_id, f.since, $1 from question t, (
       select account_id, since from question_follower where question_id = $1
       union select s.author_id, s.asked_at from question s where s.id = $1 and not exists (select from question_follower o where o.question_id = $1 and o.account_id = s.author_id)
     ) f where t.id = $2 and f.account_id is not null and f.account_id is distinct from t.author_id on conflict do nothing`,
  ),
  prepared<never>(
    'community_merge_affected',
    `insert into question_affected (question_id, account_id, since, merged_from)
     select t.id, f.account_id, f.since, $1 from question t, question_affected f where t.id = $2 and f.question_id = $1 and f.account_id is distinct from t.author_id on conflict do nothing`,
  ),
  prepared<never>(
    'community_merge_saved',
    `insert into question_saved (question_id, account_id, since, merged_from)
     select t.id, f.account_id, f.since, $1 from question t, question_saved f where t.id = $2 and f.question_id = $1 on conflict do nothing`,
  ),
];

/** The clocks of who waited longer go on; what repeated the one repeats the other. */
const join = prepared<never>(
  'community_merge_join',
  `with emptied as (
     update question set publication = 'merged' where id = $1
   ), repeating as (
     update question set duplicate_of = $2 where duplicate_of = $1 and id <> $2
   )
   update question t set last_activity_at = greatest(t.last_activity_at, s.last_activity_at), view_count = t.view_count + s.view_count,
     staff_join_at = least(t.staff_join_at, s.staff_join_at), answer_due_at = least(t.answer_due_at, s.answer_due_at),
     solution_due_at = least(t.solution_due_at, s.solution_due_at)
   from question s where t.id = $2 and s.id = $1`,
);

const dropPeople = [
  prepared<never>('community_merge_drop_followers', `delete from question_follower where question_id = $2 and merged_from = $1`),
  prepared<never>('community_merge_drop_affected', `delete from question_affected where question_id = $2 and merged_from = $1`),
  prepared<never>('community_merge_drop_saved', `delete from question_saved where question_id = $2 and merged_from = $1`),
  // An alias that nothing stands beneath any more ends; its number is not used again.
  prepared<never>(
    'community_merge_drop_aliases',
    `update alias x set lifted_at = x.since where x.question_id = $2 and x.merged_from = $1 and x.lifted_at is null
       and not exists (select from answer a where a.question_id = $2 and a.alias = x.number)
       and not exists (select from comment c where c.question_id = $2 and c.alias = x.number)
       and not exists (select from correction c join answer a on a.id = c.answer_id where a.question_id = $2 and c.alias = x.number)`,
  ),
];

/** What changed at the target since stays as it is. */
const part = prepared<never>(
  'community_merge_part',
  `with ended as (
     update thread_merge set undone_at = $2 where id = $1 returning *
   ), restored as (
     update question s set publication = 'visible', was_public = e.was_public from ended e where s.id = e.source_id
   ), repeating as (
     update question d set duplicate_of = e.source_id
     from ended e where d.id = any(e.duplicate_ids) and d.duplicate_of = e.target_id
   ), first as (
     update answer a set shown_first = true from ended e where a.id = e.shown_first_id and a.question_id = e.source_id and a.accepted_at is not null
       and not exists (select from answer o where o.question_id = e.source_id and o.shown_first)
   )
   update question t set view_count = greatest(0, t.view_count - s.view_count),
     last_activity_at = case when t.last_activity_at = greatest(e.last_activity_at, s.last_activity_at) then e.last_activity_at else t.last_activity_at end,
     staff_join_at = case when t.staff_join_at is not distinct from least(e.staff_join_at, s.staff_join_at) then e.staff_join_at else t.staff_join_at end,
     answer_due_at = case when t.answer_due_at is not distinct from least(e.answer_due_at, s.answer_due_at) then e.answer_due_at else t.answer_due_at end,
     solution_due_at = case when t.solution_due_at is not distinct from least(e.solution_due_at, s.solution_due_at) then e.solution_due_at else t.solution_due_at end
   from ended e join question s on s.id = e.source_id where t.id = e.target_id`,
);

@Injectable()
export class MergeRepository {
  /** Both threads are locked. */
  async keep(tx: Transaction, source: Thread, target: Thread): Promise<Pick<StandingMerge, 'answerIds' | 'commentIds' | 'tagIds'>> {
    const row = await tx.row(keep, [source.id, target.id, tx.now]);
    if (!row) throw new Error(`the threads ${source.id} and ${target.id} are locked and gone`);
    return { answerIds: row.answer_ids, commentIds: row.comment_ids, tagIds: row.tag_ids };
  }

  /** Undefined when the question stands for itself. */
  async find(tx: Transaction, sourceId: string): Promise<StandingMerge | undefined> {
    const row = await tx.row(find, [sourceId]);
    return (
      row && {
        id: row.id,
        sourceId: row.source_id,
        targetId: row.target_id,
        answerIds: row.answer_ids,
        commentIds: row.comment_ids,
        tagIds: row.tag_ids,
      }
    );
  }

  async join(tx: Transaction, source: Thread, target: Thread): Promise<void> {
    for (const bring of bringPeople) await tx.rows(bring, [source.id, target.id]);
    await tx.rows(join, [source.id, target.id]);
  }

  /** After its texts went back. */
  async part(tx: Transaction, merge: StandingMerge): Promise<void> {
    for (const drop of dropPeople) await tx.rows(drop, [merge.sourceId, merge.targetId]);
    await tx.rows(part, [merge.id, tx.now]);
  }
}

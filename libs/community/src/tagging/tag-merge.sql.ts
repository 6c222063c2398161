import { prepared } from '@kehila/platform';
import { visibleQuestion } from '../thread/viewpoint';

/** Whoever changes one of them meanwhile is waited for. Index `question_by_tag`. */
export const lockQuestionsOfTag = prepared<{ id: string }>(
  'tag_merge_lock_questions',
  `select id from question where tag_ids @> array[$1::bigint] order by id limit $2 for update`,
);

export const lockQuestionsOfMerge = prepared<{ id: string }>(
  'tag_merge_lock_moved',
  `select q.id from tag_merge_question m join question q on q.id = m.question_id where m.merge_id = $1 and q.tag_ids @> array[$2::bigint] order by q.id for update of q`,
);

/** The counts of the tag that loses questions ($1) and of the one that wins them ($2) follow what `moved` says of visible ones. */
const counting = `per_space as (
     select space_id, sum(lost)::int as lost, sum(won)::int as won from moved where publication = 'visible' group by space_id
   ), less as (
     update tag_in_space s set question_count = s.question_count - p.lost from per_space p where s.tag_id = $1 and s.space_id = p.space_id
   ), more as (
     insert into tag_in_space as s (tag_id, space_id, question_count) select $2, space_id, won from per_space where won > 0
     on conflict (tag_id, space_id) do update set question_count = s.question_count + excluded.question_count
   )
   update tag t set question_count = t.question_count + case t.id when $1 then -c.lost else c.won end
   from (select coalesce(sum(lost), 0)::int as lost, coalesce(sum(won), 0)::int as won from per_space) c where t.id in ($1, $2)`;

/** $1 gives its place to $2; where both stand it goes. */
export const moveQuestions = prepared<never>(
  'tag_merge_move',
  `with moved as (
     update question set version = version + 1, thread_version = thread_version + 1,
       tag_ids = case when tag_ids @> array[$2::bigint] then array_remove(tag_ids, $1::bigint) else array_replace(tag_ids, $1::bigint, $2::bigint) end
     where id = any($3::bigint[])
     returning id, space_id, publication, 1 as lost, (not old.tag_ids @> array[$2::bigint])::int as won
   ), remembered as (
     insert into tag_merge_question (merge_id, question_id, had_both) select $4, id, won = 0 from moved
   ), ${counting}`,
);

/** $1 gives its place back to $2; where both stood, $2 comes beside it if there is room. */
export const moveBack = prepared<never>(
  'tag_merge_move_back',
  `with moved as (
     update question q set version = version + 1, thread_version = thread_version + 1,
       tag_ids = case when not m.had_both then array_replace(q.tag_ids, $1::bigint, $2::bigint) else q.tag_ids || $2::bigint end
     from tag_merge_question m
     where q.id = any($3::bigint[]) and m.merge_id = $4 and m.question_id = q.id and not q.tag_ids @> array[$2::bigint]
       and (not m.had_both or cardinality(q.tag_ids) < 8)
     returning q.id, q.space_id, q.publication, (not m.had_both)::int as lost, 1 as won
   ), ${counting}`,
);

/** Whoever followed one follows the other, since when they did; whoever muted one did not mute the other. */
export const beginMerge = prepared<{ id: string }>(
  'tag_merge_begin',
  `with following as (
     insert into tag_follower (tag_id, account_id, level, since) select $2, account_id, level, since from tag_follower where tag_id = $1 and level <> 'mute' on conflict do nothing
   ), words as (
     update tag set leads_to = $2 where leads_to = $1 returning id
   ), led as (
     update tag set leads_to = $2 where id = $1
   )
   insert into tag_merge (from_id, into_id, words, merged_at) select $1, $2, array(select id from words order by id), $3 returning id`,
);

/** That of a word which still leads where the merge led it; locked. */
export const standingMerge = prepared<{ id: string; from_id: string; into_id: string; words: string[] }>(
  'tag_merge_standing',
  `select m.id, m.from_id, m.into_id, m.words from tag w join tag_merge m on m.from_id = w.id and m.undone_at is null and m.into_id = w.leads_to
   where w.slug = $1 for update of m`,
);

/** Who follows $3 as they followed $2, and since then, does it by the merge; whoever chose anew meanwhile keeps it. */
export const endMerge = prepared<never>(
  'tag_merge_end',
  `with parted as (
     delete from tag_follower i using tag_follower f where i.tag_id = $3 and f.tag_id = $2 and f.account_id = i.account_id and f.level = i.level and f.since = i.since
   ), ended as (
     update tag_merge set undone_at = $4 where id = $1
   ), own as (
     update tag set leads_to = null where id = $2
   )
   update tag w set leads_to = $2 from tag_merge m where m.id = $1 and w.id = any(m.words) and w.leads_to = $3`,
);

/** As far as the reader sees; no more are counted than can be merged. */
export const mergePreview = prepared<{ questions: number; twice: number }>(
  'tag_merge_preview',
  `select count(*)::int as questions, count(*) filter (where x.twice)::int as twice from (
     select q.tag_ids @> array[$5::bigint] as twice from question q where q.tag_ids @> array[$4::bigint] and ${visibleQuestion('q')} limit $6
   ) x`,
);

/** Newest first. Index `tag_merge_into`. */
export const undoableMerges = prepared<{ word: string; mergedAt: Date }>(
  'tag_merge_undoable',
  `select w.slug as word, m.merged_at as "mergedAt" from tag_merge m join tag w on w.id = m.from_id and w.leads_to = m.into_id
   where m.into_id = $1 and m.undone_at is null order by m.id desc limit 20`,
);

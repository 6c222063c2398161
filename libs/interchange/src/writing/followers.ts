import { prepared } from '@kehila/platform';
import type { ImportRun } from '../run/import-run';

/** Favourites of the former site (the one kind of vote that says whose it is): who kept a question follows it. */
const enterFollowers = prepared<{ entered: number; known: number; lost: number }>(
  'interchange_enter_followers',
  `with resolved as materialized (
     select q.internal_id as question_id, a.internal_id as account_id, f.at
     from import_favourite f
       left join import_reference q on q.source_id = $1 and q.kind = 'question' and q.external_id = f.post_id
       left join import_reference a on a.source_id = $1 and a.kind = 'account' and a.external_id = f.user_id
   ), kept as (
     select question_id, account_id, min(at) as since from resolved where question_id is not null and account_id is not null group by question_id, account_id
   ), locked as materialized (
     select id from question where id in (select question_id from kept) order by id for update
   ), followers as (
     insert into question_follower (question_id, account_id, since)
     select k.question_id, k.account_id, k.since from kept k join locked on locked.id = k.question_id
     on conflict do nothing
     returning question_id
   ), counted as (
     select question_id, count(*) as followers from followers group by question_id
   ), questions as (
     update question q set follower_count = q.follower_count + c.followers from counted c where q.id = c.question_id
   )
   select (select count(*) from followers)::int as entered, (select count(*) from kept)::int as known,
     (select count(*) from resolved where question_id is null or account_id is null)::int as lost`,
);

export async function importFollowers(run: ImportRun): Promise<void> {
  const { entered, known, lost } = await run.statements.row(enterFollowers, [run.sourceId]);
  run.tally.added.followers += entered;
  run.tally.alreadyThere += known - entered;
  run.tally.skipped.followers += lost;
}

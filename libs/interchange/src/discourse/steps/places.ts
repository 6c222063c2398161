import { prepared } from '@kehila/platform';
import type { FieldRow } from '../../run/field-row';
import { type BackupRun, importTableRows } from '../backup/import-table-rows';
import { postOf } from './posts';

/** What a post has become, and where it hangs. */
export interface Place {
  readonly id: string;
  readonly becomes: 'question' | 'answer' | 'comment';
  readonly parent: string | null;
}

interface PositionRow {
  readonly id: string;
  readonly topic: string;
  readonly number: number;
  readonly reply_to: number | null;
  readonly long: boolean;
  readonly owner: string | null;
  readonly likes: number;
}

interface SolvedRow {
  readonly id: string;
  readonly topic: string;
  readonly post: string;
  readonly at: Date | null;
}

const REGULAR = '1';
/** What a moderator says as one. */
const OFFICIAL = '2';
const FIRST = 1;
/** A longer reply is no comment here. */
const LONGEST_COMMENT = 2_048;

/** Of posts in topics that come along; what came in before stands beside. */
const stagePositions = prepared<{ twice: number }>(
  'interchange_discourse_stage_positions',
  `with input as (
     select r.* from json_to_recordset($1) as r(id text, topic text, number int, reply_to int, long boolean, owner text, likes int)
       join discourse_topic t on t.id = r.topic
   ), staged as (
     insert into discourse_post (id, topic_id, number, reply_to, long, owner, likes)
     select id, topic, number, reply_to, long, owner, likes from input on conflict do nothing returning id
   )
   select ((select count(*) from input) - (select count(*) from staged))::int as twice`,
);

const stageSolved = prepared<never>(
  'interchange_discourse_stage_solved',
  `insert into discourse_solved (post_id, topic_id, at) select post, topic, at from json_to_recordset($1) as r(post text, topic text, at timestamptz)
   on conflict do nothing`,
);

const analyse = prepared<never>('interchange_discourse_analyse', `analyze discourse_post, discourse_topic, discourse_solved`);

/** What was said where the first post is gone. */
const leaveOrphans = prepared<{ id: string }>(
  'interchange_discourse_leave_orphans',
  `delete from discourse_post p where not exists (select from discourse_post q where q.topic_id = p.topic_id and q.number = 1) returning id`,
);

/**
 * The first post asks. Others answer it, unless they are a short reply to another reply, and nobody has accepted them. What an earlier run has
 * made of a post it stays, whatever has been said, accepted, moved or deleted since.
 */
const decide = prepared<never>(
  'interchange_discourse_decide',
  `update discourse_post p set becomes = coalesce(
       (select min(r.kind) from import_reference r where r.source_id = $1 and r.kind in ('question', 'answer', 'comment') and r.external_id = p.id),
       case when p.number = 1 then 'question'
         when p.reply_to > 1 and p.reply_to < p.number and not p.long and not exists (select from discourse_solved s where s.post_id = p.id)
           and exists (select from discourse_post r where r.topic_id = p.topic_id and r.number = p.reply_to) then 'comment'
         else 'answer' end),
     parent = (select q.id from discourse_post q where q.topic_id = p.topic_id and q.number = 1 and p.number > 1)`,
);

/** A comment hangs on the answer from which its conversation began: one after the other, as what it replies to knows it already. */
const hang = prepared<never>(
  'interchange_discourse_hang',
  `do $$
   declare c record;
   begin
     for c in select id, topic_id, reply_to from discourse_post where becomes = 'comment' order by topic_id, number loop
       update discourse_post p set parent = case r.becomes when 'comment' then r.parent else r.id end
       from discourse_post r where p.id = c.id and r.topic_id = c.topic_id and r.number = c.reply_to;
     end loop;
   end $$`,
);

const accept = prepared<never>(
  'interchange_discourse_accept',
  `with solved as (
     select s.post_id, s.at, coalesce(p.parent, '') as question from discourse_solved s
       join discourse_topic t on t.id = s.topic_id left join discourse_post p on p.id = s.post_id and p.topic_id = s.topic_id
   ), dated as (
     insert into import_votes (post_id, up, down, accepted_at) select post_id, 0, 0, at from solved on conflict do nothing
   )
   insert into import_accepted (answer_id, question_id) select post_id, question from solved on conflict do nothing`,
);

const places = prepared<Place>('interchange_discourse_places', `select id, becomes, parent from discourse_post where id = any($1::text[])`);

/** Decides for every post what it becomes: topics are one line of posts there, and questions with answers and comments here. */
export async function placePosts(run: BackupRun): Promise<void> {
  // Where both tables know of an acceptance, the one of the plugin knows better when it was.
  await stageSolvedIn(run, 'discourse_solved_solved_topics', 'answer_post_id');
  await stageSolvedIn(run, 'topic_custom_fields', 'value');
  await importTableRows<PositionRow, PositionRow>(run, {
    file: 'posts',
    kind: null,
    read: (row) => (isShown(row) ? positionOf(row) : undefined),
    prepare: (posts) => posts,
    enter: async (posts) => {
      run.tally.skipped.otherPosts += (await run.statements.row(stagePositions, [JSON.stringify(posts)])).twice;
    },
  });
  run.tally.skipped.answers += (await run.statements.rows(leaveOrphans, [])).length;
  await run.statements.rows(analyse, []);
  await run.statements.rows(decide, [run.sourceId]);
  for (const step of [hang, accept]) await run.statements.rows(step, []);
}

export async function placesOf(run: BackupRun, posts: readonly Pick<Place, 'id'>[]): Promise<ReadonlyMap<string, Place>> {
  return new Map((await run.statements.rows(places, [posts.map(({ id }) => id)])).map((place) => [place.id, place]));
}

/** Posts that everybody could read, as far as their topic allows. Whispers, small notes of moderators, hidden and deleted posts are none. */
export function isShown(row: FieldRow): boolean {
  const type = row.text('post_type') ?? REGULAR;
  return (type === REGULAR || type === OFFICIAL) && row.text('hidden') !== 't' && row.text('user_deleted') !== 't' && row.text('deleted_at') === null;
}

export function isFirst(row: FieldRow): boolean {
  return row.wholeNumber('post_number') === FIRST;
}

/** Whatever cannot be read whole has no place, and is reported here: the table is read again by every step. */
function positionOf(row: FieldRow): PositionRow {
  const { id, owner, body, score } = postOf(row);
  return {
    ...{ id, topic: row.requiredReference('topic_id'), number: row.wholeNumber('post_number') ?? 0, reply_to: row.wholeNumber('reply_to_post_number') },
    ...{ long: body.length > LONGEST_COMMENT, owner, likes: score ?? 0 },
  };
}

function stageSolvedIn(run: BackupRun, file: 'discourse_solved_solved_topics' | 'topic_custom_fields', post: string): Promise<void> {
  return importTableRows<SolvedRow, SolvedRow>(run, {
    file,
    kind: null,
    read: (row) => ({ id: row.id, topic: row.requiredReference('topic_id'), post: row.requiredReference(post), at: row.moment('created_at') }),
    prepare: (rows) => rows,
    enter: async (rows) => void (await run.statements.rows(stageSolved, [JSON.stringify(rows)])),
  });
}

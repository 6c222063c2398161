import { prepared } from '@kehila/platform';
import { type DumpRun, importDumpRows } from '../dump/import-dump-rows';

interface VoteRow {
  readonly id: string;
  readonly post: string;
  readonly kind: 'accepted' | 'up' | 'down' | 'favourite';
  readonly user: string | null;
  readonly at: Date;
}

const KINDS: Readonly<Record<string, VoteRow['kind'] | undefined>> = { '1': 'accepted', '2': 'up', '3': 'down', '5': 'favourite' };

const stageVotes = prepared<never>(
  'interchange_stage_votes',
  `with input as materialized (
     select * from json_to_recordset($1) as r(post text, kind text, "user" text, at timestamptz)
   ), favourites as (
     insert into import_favourite (post_id, user_id, at) select post, "user", at from input where kind = 'favourite' and "user" is not null
   )
   insert into import_votes as v (post_id, up, down, accepted_at)
   select post, count(*) filter (where kind = 'up'), count(*) filter (where kind = 'down'), min(at) filter (where kind = 'accepted')
   from input where kind <> 'favourite' group by post
   on conflict (post_id) do update set up = v.up + excluded.up, down = v.down + excluded.down, accepted_at = least(v.accepted_at, excluded.accepted_at)`,
);

/** Votes say no voter: they are added up for each post. Offensive, bounty, deletion and the like mean nothing here. */
export function stageVotesOf(run: DumpRun): Promise<void> {
  return importDumpRows<VoteRow, VoteRow>(run, {
    file: 'Votes.xml',
    kind: null,
    read: (row) => {
      const kind = KINDS[row.required('VoteTypeId')];
      if (!kind) {
        run.tally.skipped.otherVotes += 1;
        return undefined;
      }
      row.required('PostId');
      return { id: row.id, post: row.reference('PostId')!, kind, user: row.reference('UserId'), at: row.requiredMoment('CreationDate') };
    },
    prepare: (votes) => votes,
    enter: async (votes) => {
      await run.statements.rows(stageVotes, [JSON.stringify(votes)]);
    },
  });
}

/** Up and down votes of this dump whose post is gone. */
const votesOfGonePosts = prepared<{ votes: number }>(
  'interchange_votes_of_gone_posts',
  `select coalesce(sum(up + down), 0)::int as votes from import_votes v
   where not exists (select 1 from import_reference r where r.source_id = $1 and r.kind in ('question', 'answer') and r.external_id = v.post_id)`,
);

export async function countLostVotes(run: DumpRun): Promise<void> {
  run.tally.skipped.votes = (await run.statements.row(votesOfGonePosts, [run.sourceId])).votes;
}

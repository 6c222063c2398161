import { prepared } from '@kehila/platform';
import type { StandingVote } from '../vote/taken-back-votes';
import type { RingState } from './vote-ring.rules';

/** One of the processes a day; whoever comes while another looks does not wait. */
export const claimLook = prepared<{ due_at: Date }>(
  'vote_ring_look',
  `update vote_ring_look set due_at = $2 where sole in (select sole from vote_ring_look where due_at <= $1 for update skip locked) returning due_at`,
);
/** All votes of a period are read. */
export const takeTime = prepared<never>('vote_ring_take_time', `set local statement_timeout = '60s'`);

/**
 * Who gave one person much of their votes: $2 at least, and a part of $3 of all since $1. Votes for an alias are left out: they would say who it is.
 * Reads all votes of the period, once a day.
 */
export const favours = prepared<{ voter_id: string; author_id: string; votes: number }>(
  'vote_ring_favours',
  `with stands as (select voter_id, author_id, author_alias from vote where retracted_at is null and value = 1 and cast_at > $1::timestamptz),
     given as (select voter_id, count(*) as votes from stands group by voter_id having count(*) >= $2::int)
   select s.voter_id, s.author_id, count(*)::int as votes from stands s join given g using (voter_id)
     join account voter on voter.id = s.voter_id join account author on author.id = s.author_id
   where s.author_alias is null and voter.state not in ('erased', 'merged') and author.state not in ('erased', 'merged')
   group by s.voter_id, s.author_id, g.votes having count(*) >= $2::int and count(*) >= $3::float8 * g.votes`,
);

/** The ring of exactly these people, found or decided before. */
export const ringOf = prepared<{ id: string; state: RingState; votes: number }>(
  'vote_ring_of',
  `select r.id, r.state, r.votes from vote_ring r join vote_ring_member m on m.ring_id = r.id where m.account_id = ($1::bigint[])[1]
     and (select array_agg(account_id order by account_id) from vote_ring_member where ring_id = r.id) = $1::bigint[] limit 1 for update of r`,
);
export const insertRing = prepared<{ id: string }>(
  'vote_ring_insert',
  `with ring as (insert into vote_ring (votes, found_at, state) values ($2, $3, 'open') returning id),
     members as (insert into vote_ring_member (ring_id, account_id) select ring.id, m from ring, unnest($1::bigint[]) m)
   select id from ring`,
);
export const foundAgain = prepared<never>(
  'vote_ring_found_again',
  `update vote_ring set votes = $2, found_at = $3, state = 'open', decided_by = null, decided_at = null, reason = null where id = $1`,
);

/** What nobody decided and is not found any more: votes were taken back, or it is part of a larger one by now. */
export const removeLost = prepared<never>('vote_ring_remove_lost', `delete from vote_ring where state = 'open' and found_at < $1`);

export interface RingRow {
  id: string;
  votes: number;
  found_at: Date;
  state: RingState;
  decided_by: string | null;
  decided_at: Date | null;
  reason: string | null;
  members: string[];
}

const columns = `r.id, r.votes, r.found_at, r.state, r.decided_by, r.decided_at, r.reason,
  (select array_agg(m.account_id order by m.account_id) from vote_ring_member m where m.ring_id = r.id) as members`;

/** The newest first; $1 whose own are left out. Index `vote_ring_open`, or the primary key. */
const page = (name: string, which: string) =>
  prepared<RingRow>(
    name,
    `select ${columns} from vote_ring r where ${which} and ($2::bigint is null or r.id < $2)
       and not exists (select from vote_ring_member m where m.ring_id = r.id and m.account_id = $1) order by r.id desc limit $3`,
  );
export const openRings = page('vote_rings_open', `r.state = 'open'`);
export const decidedRings = page('vote_rings_decided', `r.state <> 'open'`);
export const ringById = prepared<RingRow>('vote_ring_by_id', `select ${columns} from vote_ring r where r.id = $1`);
export const lockRing = prepared<RingRow>('vote_ring_lock', `select ${columns} from vote_ring r where r.id = $1 for update of r`);
export const decideRing = prepared<never>('vote_ring_decide', `update vote_ring set state = $2, decided_by = $3, decided_at = $4, reason = $5 where id = $1`);

/** What the members $1 gave each other since $2 and stands. Index `vote_for_author`. */
const inside = `v.voter_id = any($1::bigint[]) and v.author_id = any($1::bigint[]) and v.cast_at > $2::timestamptz and v.retracted_at is null and v.value = 1 and v.author_alias is null`;

export interface FavourRow {
  voter_id: string;
  author_id: string;
  votes: number;
  /** Those that earned points. */
  paid: number;
  /** All that the voter gave in the time. */
  given: number;
}

export const favoursInside = prepared<FavourRow>(
  'vote_ring_inside',
  `select v.voter_id, v.author_id, count(*)::int as votes, count(*) filter (where v.counts = 'full')::int as paid,
     (select count(*)::int from vote o where o.voter_id = v.voter_id and o.cast_at > $2::timestamptz and o.retracted_at is null and o.value = 1) as given
   from vote v where ${inside} group by v.voter_id, v.author_id order by votes desc, v.voter_id, v.author_id`,
);

/** Threads first, in the order of their ids, as every act locks them. */
export const lockThreadsOfRing = prepared<{ id: string }>(
  'vote_ring_lock_threads',
  `select q.id from question q where q.id in (select v.question_id from vote v where ${inside}) order by q.id limit $3 for no key update`,
);
export const votesInside = prepared<StandingVote>(
  'vote_ring_votes',
  `select v.content_id, case when v.content_id = v.question_id then 'question' else 'answer' end as kind, v.question_id, q.space_id, v.voter_id, v.author_id, v.value
   from vote v join question q on q.id = v.question_id where ${inside} and v.question_id = any($3::bigint[]) order by v.author_id, v.id`,
);

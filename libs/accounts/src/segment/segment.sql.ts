import { prepared } from '@kehila/platform';

export interface SegmentRow {
  id: string;
  slug: string;
  he: string;
  en: string;
  position: number;
  built_in: boolean;
}

/** Partner organisations: built in, and by this id in every community. */
export const partnersId = '1';

/** SQL: the ids of the segments of an account, as an array; none without an account. Read by the statement that decides what is seen, so that whoever left a segment sees no more at once. Constraint `account_segment_pkey`. */
export const segmentsOfSql = (account: string): string => `array(select m.segment_id from account_segment m where m.account_id = ${account}::bigint)`;

const columns = 's.id, s.slug, s.he, s.en, s.position, s.built_in';
const inOrder = 'order by s.position, s.id';

export const allSegments = prepared<SegmentRow>('segments_all', `select ${columns} from segment s ${inOrder} limit 100`);

export const segmentsByIds = prepared<SegmentRow>('segments_by_ids', `select ${columns} from segment s where s.id = any($1::bigint[]) ${inOrder}`);

export const segmentsOfAccount = prepared<SegmentRow>(
  'segments_of_account',
  `select ${columns} from account_segment m join segment s on s.id = m.segment_id where m.account_id = $1 ${inOrder}`,
);

/** Index `account_segment_by_segment`. */
export const memberCounts = prepared<{ id: string; count: number }>(
  'segment_member_counts',
  `select segment_id as id, count(*)::int as count from account_segment where segment_id = any($1::bigint[]) group by segment_id`,
);

/** Those who change segments come one after the other. */
export const lockSegments = prepared<never>('segments_lock', `select pg_advisory_xact_lock(hashtext('segment'))`);

export const countSegments = prepared<{ count: number }>('segments_count', `select count(*)::int as count from segment where not built_in`);

export const slugTaken = prepared<{ id: string }>('segment_slug_taken', `select id from segment where slug = $1 and id is distinct from $2::bigint`);

export const insertSegment = prepared<{ id: string }>('segment_insert', `insert into segment (slug, he, en, position) values ($1, $2, $3, $4) returning id`);

export const changeSegment = prepared<{ id: string }>(
  'segment_change',
  `update segment set slug = $2, he = $3, en = $4, position = $5 where id = $1 returning id`,
);

/** Held until the act ends: nobody becomes a member of what is being removed. */
export const holdSegments = prepared<{ id: string }>('segments_hold', `select id from segment where id = any($1::bigint[]) order by id for key share`);

export const lockSegment = prepared<{ built_in: boolean }>('segment_lock', `select built_in from segment where id = $1 for update`);

/** The database refuses while an article, or a text that would open one, names it. */
export const deleteSegment = prepared<never>('segment_delete', `delete from segment where id = $1`);

export const leaveOthers = prepared<{ segment_id: string }>(
  'account_segment_leave_others',
  `delete from account_segment where account_id = $1 and not segment_id = any($2::bigint[]) returning segment_id`,
);

export const joinSegments = prepared<{ segment_id: string }>(
  'account_segment_join',
  `insert into account_segment (account_id, segment_id, since) select $1, wanted, $3 from unnest($2::bigint[]) as wanted on conflict do nothing returning segment_id`,
);

/** Whom a line means: by the confirmed address, or by what the organisation knows them by. More than one: nobody can tell. */
export const accountsNamed = prepared<{ line: number; ids: string[] }>(
  'segment_accounts_named',
  `select named.line::int as line, array(
     select a.id from account a where a.state not in ('erased', 'merged') and (
       a.id in (select e.account_id from account_email e where lower(e.email) = lower(named.name))
       or a.id in (select c.account_id from account_contact c where c.external_id = named.name))) as ids
   from unnest($1::text[]) with ordinality as named(name, line)`,
);

export const addMembers = prepared<{ account_id: string }>(
  'segment_add_members',
  `insert into account_segment (account_id, segment_id, since) select id, $1, $3 from unnest($2::bigint[]) as wanted(id) on conflict do nothing returning account_id`,
);

export const removeMembers = prepared<{ account_id: string }>(
  'segment_remove_members',
  `delete from account_segment where segment_id = $1 and account_id = any($2::bigint[]) returning account_id`,
);

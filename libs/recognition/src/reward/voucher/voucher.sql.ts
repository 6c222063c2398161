import { prepared } from '@kehila/platform';

/** Those that are there already are passed over. Index `voucher_code_once`. */
export const insertCodes = prepared<{ mark: Buffer }>(
  'voucher_insert',
  `insert into voucher_code (reward_id, mark, sealed, ends, imported_at, expires_at)
   select $1, c.mark, c.sealed, c.ends, $5, $6 from unnest($2::bytea[], $3::text[], $4::text[]) with ordinality as c(mark, sealed, ends, line) order by c.line
   on conflict (reward_id, mark) do nothing returning mark`,
);

/** From now on a reward is had as a code. */
export const haveByCode = prepared<never>('voucher_have_by_code', `update reward set by_code = true where id = $1 and not by_code`);

/** SQL: a code that lies there and is of use still. */
const isOfUse = (code: string, now: string) => `${code}.redemption_id is null and (${code}.expires_at is null or ${code}.expires_at > ${now}::timestamptz)`;

/** The code that goes stale first becomes a purchase's; of several, the one that lies there longest; none when others are taking the last ones. Index `voucher_code_next`. */
export const takeCode = prepared<{ id: string }>(
  'voucher_take',
  `update voucher_code set redemption_id = $2
   where id = (select v.id from voucher_code v where v.reward_id = $1 and ${isOfUse('v', '$3')} order by v.expires_at, v.id limit 1 for update skip locked) returning id`,
);

/** The code of a purchase that came to nothing lies there again, unless somebody saw it. Index `voucher_code_redemption_id_key`. */
export const returnUnseenCode = prepared<never>(
  'voucher_return',
  `update voucher_code set redemption_id = null where redemption_id = $1 and shown_at is null and sealed is not null`,
);

/** SQL: so many of a reward are left as codes of use lie there that no open purchase waits for. Indexes `voucher_code_next`, `redemption_open`. */
export const leftByCodes = (
  reward: string,
  now: string,
) => `greatest(0, (select count(*) from voucher_code v where v.reward_id = ${reward} and ${isOfUse('v', now)})
     - (select count(*) from redemption d where d.reward_id = ${reward} and d.state in ('held', 'approved')))::int`;

/** The reward is locked. */
export const countCodes = prepared<never>('voucher_count', `update reward set stock = ${leftByCodes('$1', '$2')} where id = $1`);

/** Rewards that still count codes which nobody gets any more. Index `voucher_code_stale`. */
export const rewardsWithStaleCodes = prepared<{ id: string }>(
  'voucher_rewards_with_stale',
  `select r.id from reward r where r.id in (select reward_id from voucher_code where redemption_id is null and expires_at is not null and expires_at <= $1)
     and r.stock is distinct from ${leftByCodes('r.id', '$1')} order by r.id`,
);

/** Those of these codes that belong to nobody are gone. Index `voucher_code_once`. */
export const takeOutCodes = prepared<{ mark: Buffer }>(
  'voucher_take_out',
  `delete from voucher_code where reward_id = $1 and mark = any($2::bytea[]) and redemption_id is null returning mark`,
);

/** Which of these codes are there. Index `voucher_code_once`. */
export const codesThere = prepared<{ mark: Buffer }>('voucher_there', `select mark from voucher_code where reward_id = $1 and mark = any($2::bytea[])`);

/** Those that were brought in together and belong to nobody are gone. Index `voucher_code_next`. */
export const takeOutBatch = prepared<{ id: string }>(
  'voucher_take_out_batch',
  `delete from voucher_code where reward_id = $1 and redemption_id is null and imported_at = $2 returning id`,
);

export interface BatchRow {
  readonly imported_at: Date;
  readonly expires_at: Date | null;
  readonly left: number;
}

/** What lies there, by what was brought in together; what goes stale first comes first. Index `voucher_code_next`. */
export const batchesOfCodes = prepared<BatchRow>(
  'voucher_batches',
  `select imported_at, expires_at, count(*)::int as left from voucher_code where reward_id = $1 and redemption_id is null
   group by imported_at, expires_at order by expires_at, imported_at limit 100`,
);

/** What goes stale soon, or did, and lies there still. Index `voucher_code_next`. */
export const staleCodes = prepared<{ reward_id: string; count: number; first: Date }>(
  'voucher_stale',
  `select reward_id, count(*)::int as count, min(expires_at) as first from voucher_code
   where reward_id = any($1::bigint[]) and redemption_id is null and expires_at <= $2 group by reward_id`,
);

export interface BatchToWarnOf {
  readonly reward_id: string;
  readonly imported_at: Date;
  readonly expires_at: Date;
  readonly left: number;
  readonly names: Readonly<Record<'he' | 'en', string>>;
}

/** What lies there of codes that were brought in together and go stale until $2. Index `voucher_code_stale`. */
export const batchesToWarnOf = prepared<BatchToWarnOf>(
  'voucher_batches_to_warn_of',
  `select v.*, (select json_object_agg(t.language, t.name) from reward_text t where t.reward_id = v.reward_id) as names from (
     select reward_id, imported_at, expires_at, count(*)::int as left from voucher_code
     where redemption_id is null and expires_at is not null and expires_at > $1 and expires_at <= $2
     group by reward_id, imported_at, expires_at order by expires_at, reward_id, imported_at limit 100) v`,
);

/** Those of the organisation, of whom the rules of abilities say who manages rewards. */
export const mayManageRewards = prepared<{ account_id: string }>(
  'voucher_may_manage_rewards',
  `select a.id as account_id from account a where a.state = 'active'
     and exists (select from role_grant g where g.account_id = a.id and g.role in ('STAFF', 'REVIEWER', 'MANAGER', 'ADMINISTRATOR')) order by a.id`,
);

/** Its owner sees it, once more. */
export const showCode = prepared<{ reward_id: string; sealed: string }>(
  'voucher_show',
  `update voucher_code set showings = showings + 1, shown_at = coalesce(shown_at, $2)
   where redemption_id = $1 and sealed is not null returning reward_id, sealed`,
);

export interface CodeCounts {
  readonly left: number;
  readonly expired: number;
  readonly waiting: number;
  readonly seen: number;
  readonly void: number;
}

/** What became of the codes of a reward. Index `voucher_code_once`. */
export const countsOfCodes = prepared<CodeCounts>(
  'voucher_counts',
  `select count(*) filter (where ${isOfUse('v', '$2')})::int as left,
     count(*) filter (where v.redemption_id is null and v.expires_at <= $2)::int as expired,
     count(*) filter (where d.state = 'fulfilled' and v.shown_at is null)::int as waiting,
     count(*) filter (where d.state = 'fulfilled' and v.shown_at is not null)::int as seen,
     count(*) filter (where d.state = 'refunded')::int as void
   from voucher_code v left join redemption d on d.id = v.redemption_id where v.reward_id = $1`,
);

/** Who is gone has no more use for codes; nobody else gets them. */
export const wipeCodesOf = prepared<never>(
  'voucher_wipe_of',
  `update voucher_code v set sealed = null from redemption d where d.account_id = $1 and v.redemption_id = d.id and v.sealed is not null`,
);

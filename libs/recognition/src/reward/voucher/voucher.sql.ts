import { prepared } from '@kehila/platform';

/** Those that are there already are passed over. Index `voucher_code_once`. */
export const insertCodes = prepared<{ mark: Buffer }>(
  'voucher_insert',
  `insert into voucher_code (reward_id, mark, sealed, ends, imported_at)
   select $1, c.mark, c.sealed, c.ends, $5 from unnest($2::bytea[], $3::text[], $4::text[]) with ordinality as c(mark, sealed, ends, line) order by c.line
   on conflict (reward_id, mark) do nothing returning mark`,
);

/** From now on a reward is had as a code. */
export const haveByCode = prepared<never>('voucher_have_by_code', `update reward set by_code = true where id = $1 and not by_code`);

/** The code that lies there longest becomes a purchase's; none when others are taking the last ones. Index `voucher_code_free`. */
export const takeCode = prepared<{ id: string }>(
  'voucher_take',
  `update voucher_code set redemption_id = $2
   where id = (select id from voucher_code where reward_id = $1 and redemption_id is null order by id limit 1 for update skip locked) returning id`,
);

/** The code of a purchase that came to nothing lies there again, unless somebody saw it. Index `voucher_code_redemption_id_key`. */
export const returnUnseenCode = prepared<never>(
  'voucher_return',
  `update voucher_code set redemption_id = null where redemption_id = $1 and shown_at is null and sealed is not null`,
);

/** So many are left as codes lie there that no open purchase waits for; the reward is locked. Indexes `voucher_code_free`, `redemption_open`. */
export const countCodes = prepared<never>(
  'voucher_count',
  `update reward set stock = greatest(0,
     (select count(*) from voucher_code where reward_id = $1 and redemption_id is null)
     - (select count(*) from redemption where reward_id = $1 and state in ('held', 'approved')))
   where id = $1`,
);

/** Its owner sees it, once more. */
export const showCode = prepared<{ reward_id: string; sealed: string }>(
  'voucher_show',
  `update voucher_code set showings = showings + 1, shown_at = coalesce(shown_at, $2)
   where redemption_id = $1 and sealed is not null returning reward_id, sealed`,
);

export interface CodeCounts {
  readonly left: number;
  readonly waiting: number;
  readonly seen: number;
  readonly void: number;
}

/** What became of the codes of a reward. Index `voucher_code_once`. */
export const countsOfCodes = prepared<CodeCounts>(
  'voucher_counts',
  `select count(*) filter (where v.redemption_id is null)::int as left,
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

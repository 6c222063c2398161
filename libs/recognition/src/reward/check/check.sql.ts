import { prepared } from '@kehila/platform';
import { type RedemptionRow, redemptionsShown } from '../redemption.sql';

/** The address that somebody signs in with. */
export const addressOf = prepared<{ email: string }>('redemption_address_of', `select email from account_email where account_id = $1`);

/** Two accounts of one address that ask at once wait for each other here: the second one sees the first. */
export const lockAddress = prepared<never>(
  'redemption_lock_address',
  `select pg_advisory_xact_lock(hashtextextended('redemption:' || encode($1::bytea, 'hex'), 0))`,
);

export const waitForCheck = prepared<never>('redemption_wait_for_check', `update redemption set to_check_since = coalesce(to_check_since, $2) where id = $1`);
export const endCheck = prepared<never>('redemption_end_check', `update redemption set to_check_since = null where id = $1`);

/** Whoever is in a ring is told of it nowhere. */
const inOneRing = (one: string, other: string): string =>
  `exists (select from vote_ring_member m join vote_ring_member o on o.ring_id = m.ring_id where m.account_id = ${one} and o.account_id = ${other})`;

export const areInOneRing = prepared<{ are: boolean }>('redemption_in_one_ring', `select ${inOneRing('$1', '$2')} as are`);

/** Who waits longest first; neither one's own nor of those with whom $1 is in a ring. Index `redemption_to_check`. */
export const redemptionsToCheck = prepared<RedemptionRow>(
  'redemptions_to_check',
  `${redemptionsShown} where d.to_check_since is not null and d.id > $2::bigint and d.account_id <> $1 and not ${inOneRing('d.account_id', '$1')}
   order by d.id limit $3`,
);

export const insertClearing = prepared<never>(
  'redemption_clearing_insert',
  `insert into redemption_clearing (redemption_id, evidence, reason, cleared_by, cleared_at) values ($1, $2, $3, $4, $5)`,
);

export interface ClearingRow {
  readonly account_id: string;
  readonly reason: string | null;
  readonly cleared_by: string;
  readonly cleared_at: Date;
}

/** What was said before about purchases of these people, newest first. Indexes `redemption_of_account`, `redemption_clearing_of`. */
export const clearingsOf = prepared<ClearingRow>(
  'redemption_clearings_of',
  `select a.id as account_id, c.reason, c.cleared_by, c.cleared_at from unnest($1::bigint[]) a (id) cross join lateral (
     select c.* from redemption_clearing c join redemption d on d.id = c.redemption_id where d.account_id = a.id order by c.id desc limit 5) c`,
);

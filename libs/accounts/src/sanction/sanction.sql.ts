import { prepared } from '@kehila/platform';

export type SanctionKindName = 'warn' | 'silence' | 'suspend';

export interface SanctionRow {
  id: string;
  account_id: string;
  kind: SanctionKindName;
  reason: string;
  imposed_by: string | null;
  imposed_at: Date;
  until: Date | null;
  lifted_at: Date | null;
  lifted_by: string | null;
}

const columns = 'id, account_id, kind, reason, imposed_by, imposed_at, until, lifted_at, lifted_by';

export const sanctionById = prepared<SanctionRow>('sanction_by_id', `select ${columns} from sanction where id = $1`);

/** Newest first. Index `sanction_of_account`. */
export const sanctionsOf = prepared<SanctionRow>('sanctions_of_account', `select ${columns} from sanction where account_id = $1 order by id desc limit $2`);

/** The silence or suspension that nobody has ended; its time may be over. Index `sanction_standing_once`. */
export const standingMeasure = prepared<SanctionRow>(
  'sanction_standing',
  `select ${columns} from sanction where account_id = $1 and lifted_at is null and kind <> 'warn'`,
);

export const insertSanction = prepared<{ id: string }>(
  'sanction_insert',
  `insert into sanction (account_id, kind, reason, imposed_by, imposed_at, until) values ($1, $2, $3, $4, $5, $6) returning id`,
);

/** What stands ends, at the latest when its time was over. */
export const endMeasure = prepared<never>(
  'sanction_end',
  `update sanction set lifted_at = least($2::timestamptz, coalesce(until, $2)), lifted_by = case when until <= $2 then null else $3::bigint end
   where account_id = $1 and lifted_at is null and kind <> 'warn'`,
);

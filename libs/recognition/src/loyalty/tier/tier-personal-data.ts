import { Injectable } from '@nestjs/common';
import { Database, Personal, type PersonalData, type PersonalSection, prepared, type Transaction } from '@kehila/platform';

type Row = Record<string, unknown>;

const months = prepared<Row>(
  'personal_loyalty_months',
  `select to_char(m.month, 'YYYY-MM') as month, m.points as earned from loyalty_earned m where m.account_id = $1 order by m.month`,
);
const tier = prepared<Row>('personal_loyalty_tier', `select tier, ends_at as "endsAt" from loyalty_tier where account_id = $1`);

const removeTier = prepared<never>('personal_remove_loyalty_tier', `delete from loyalty_tier where account_id = $1`);

/** What both earned in a month is added up, as their points are. */
const moveMonths = prepared<never>(
  'personal_move_loyalty_months',
  `with had as (delete from loyalty_earned where account_id = $1 returning month, points)
   insert into loyalty_earned (account_id, month, points) select $2, month, points from had
   on conflict (account_id, month) do update set points = loyalty_earned.points + excluded.points`,
);

/** The higher of both stays; whether it is still reached, the worker finds within the hour. */
const moveTier = prepared<never>(
  'personal_move_loyalty_tier',
  `with had as (delete from loyalty_tier where account_id = $1 returning tier)
   insert into loyalty_tier (account_id, tier, look_at) select $2, tier, $3 from had
   on conflict (account_id) do update set tier = case when 'gold' in (loyalty_tier.tier, excluded.tier) then 'gold' else 'silver' end, ends_at = null, look_at = excluded.look_at`,
);

/** What counts for a tier stays under the number with the points that it is the sum of; the tier of somebody who is gone goes. */
@Injectable()
@Personal(11)
export class TierPersonalData implements PersonalData {
  readonly columns = ['loyalty_earned.account_id', 'loyalty_tier.account_id'];

  constructor(private readonly database: Database) {}

  async sections(accountId: string): Promise<PersonalSection[]> {
    return [
      { name: 'loyaltyTier', rows: await this.database.rows(tier, [accountId]) },
      { name: 'loyaltyMonths', rows: await this.database.rows(months, [accountId]) },
    ];
  }

  async erase(tx: Transaction, accountId: string): Promise<void> {
    await tx.rows(removeTier, [accountId]);
  }

  async move(tx: Transaction, from: string, to: string): Promise<void> {
    await tx.rows(moveMonths, [from, to]);
    await tx.rows(moveTier, [from, to, tx.now]);
  }
}

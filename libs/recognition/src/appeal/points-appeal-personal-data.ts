import { Injectable } from '@nestjs/common';
import { Database, Personal, type PersonalData, type PersonalSection, prepared, type Transaction } from '@kehila/platform';

type Row = Record<string, unknown>;

const appeals = prepared<Row>(
  'personal_points_appeals',
  `select transaction_id as "entry", points, reason, state, opened_at as "openedAt", answer, decided_at as "decidedAt" from points_appeal where account_id = $1 order by id`,
);

/** An upheld one stays in the ledger under the number, without a word. */
const removeAppeals = prepared<never>('personal_remove_points_appeals', `delete from points_appeal where account_id = $1`);

const moveAppeals = prepared<never>(
  'personal_move_points_appeals',
  `update points_appeal set account_id = case when account_id = $1 then $2::bigint else account_id end, decided_by = case when decided_by = $1 then $2::bigint else decided_by end
   where account_id = $1 or decided_by = $1`,
);

/** What somebody asked about their points, and was answered. Who decided stays known by the number, as in the audit log. */
@Injectable()
@Personal(13)
export class PointsAppealPersonalData implements PersonalData {
  readonly columns = ['points_appeal.decided_by'];

  constructor(private readonly database: Database) {}

  async sections(accountId: string): Promise<PersonalSection[]> {
    return [{ name: 'pointsAppeals', rows: await this.database.rows(appeals, [accountId]) }];
  }

  async erase(tx: Transaction, accountId: string): Promise<void> {
    await tx.rows(removeAppeals, [accountId]);
  }

  async move(tx: Transaction, from: string, to: string): Promise<void> {
    await tx.rows(moveAppeals, [from, to]);
  }
}

import { Injectable } from '@nestjs/common';
import { Database, Personal, type PersonalData, type PersonalSection, prepared, type Transaction } from '@kehila/platform';

type Row = Record<string, unknown>;

const statuses = prepared<Row>(
  'personal_experts',
  `select p.space_id as "space", s.state, s.since, s.ends_at as "endsAt", s.reason, n.reputation, n.accepted, n.answers, n.corrected
   from (select space_id from expert_status where account_id = $1 union select space_id from expert_standing where account_id = $1) p
     left join expert_status s on s.account_id = $1 and s.space_id = p.space_id
     left join expert_standing n on n.account_id = $1 and n.space_id = p.space_id order by p.space_id`,
);

const removeStatuses = prepared<never>('personal_remove_expert_statuses', `delete from expert_status where account_id = $1`);
const removeStandings = prepared<never>('personal_remove_expert_standings', `delete from expert_standing where account_id = $1`);
const removeCorrected = prepared<never>('personal_remove_corrected', `delete from corrected_answer where account_id = $1`);

/** What the account that stays has already goes before; the numbers are counted anew in the next night. */
const moveStatuses = prepared<never>(
  'personal_move_expert_statuses',
  `update expert_status s set account_id = case when account_id = $1 then $2::bigint else account_id end, decided_by = case when decided_by = $1 then $2::bigint else decided_by end
   where (account_id = $1 or decided_by = $1)
     and not (account_id = $1 and exists (select from expert_status o where o.account_id = $2 and o.space_id = s.space_id))`,
);
const moveCorrected = prepared<never>('personal_move_corrected', `update corrected_answer set account_id = $2 where account_id = $1`);

/** Where somebody is an expert or on the way to it. Who decided stays known by the number, as in the audit log. */
@Injectable()
@Personal(12)
export class ExpertPersonalData implements PersonalData {
  readonly columns = ['expert_status.decided_by'];

  constructor(private readonly database: Database) {}

  async sections(accountId: string): Promise<PersonalSection[]> {
    return [{ name: 'experts', rows: await this.database.rows(statuses, [accountId]) }];
  }

  async erase(tx: Transaction, accountId: string): Promise<void> {
    await tx.rows(removeStatuses, [accountId]);
    await tx.rows(removeStandings, [accountId]);
    await tx.rows(removeCorrected, [accountId]);
  }

  async move(tx: Transaction, from: string, to: string): Promise<void> {
    await tx.rows(moveStatuses, [from, to]);
    await tx.rows(removeStatuses, [from]);
    await tx.rows(moveCorrected, [from, to]);
    await tx.rows(removeStandings, [from]);
  }
}

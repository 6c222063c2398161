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

/** Of two states in one space the higher stays, since the role goes along; of the same one, what was given by hand, and what the account that stays has. */
const removeLower = prepared<never>(
  'personal_remove_lower_expert_statuses',
  `delete from expert_status s using (
     select account_id, space_id, row_number() over (partition by space_id
       order by array_position(array['confirmed', 'ending', 'candidate', 'declined', 'ended'], state), by_hand desc, account_id = $2 desc) as place
     from expert_status where account_id in ($1, $2)) o
   where s.account_id = o.account_id and s.space_id = o.space_id and o.place > 1`,
);

/** The numbers are counted anew in the next night. */
const moveStatuses = prepared<never>(
  'personal_move_expert_statuses',
  `update expert_status set account_id = case when account_id = $1 then $2::bigint else account_id end, decided_by = case when decided_by = $1 then $2::bigint else decided_by end
   where account_id = $1 or decided_by = $1`,
);

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
  }

  async move(tx: Transaction, from: string, to: string): Promise<void> {
    await tx.rows(removeLower, [from, to]);
    await tx.rows(moveStatuses, [from, to]);
    await tx.rows(removeStandings, [from]);
  }
}

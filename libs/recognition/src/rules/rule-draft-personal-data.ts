import { Injectable } from '@nestjs/common';
import { Personal, type PersonalData, type PersonalSection, prepared, type Transaction } from '@kehila/platform';

const forget = prepared<never>('personal_forget_rule_draft_change', `delete from points_rule_draft_change where account_id = $1`);

/** Who would gain or lose by a draft: a guess that goes with the draft, and says nothing that the journal does not. */
@Injectable()
@Personal()
export class RuleDraftPersonalData implements PersonalData {
  readonly columns = ['points_rule_draft_change.account_id'];

  sections(): Promise<PersonalSection[]> {
    return Promise.resolve([]);
  }

  async erase(tx: Transaction, accountId: string): Promise<void> {
    await tx.rows(forget, [accountId]);
  }

  async move(tx: Transaction, from: string): Promise<void> {
    await tx.rows(forget, [from]);
  }
}

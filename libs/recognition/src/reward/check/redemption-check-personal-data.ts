import { Injectable } from '@nestjs/common';
import { Personal, type PersonalData, type PersonalSection, prepared, type Transaction } from '@kehila/platform';

const forgetAddress = prepared<never>(
  'personal_forget_redemption_address',
  `update redemption set address_mark = null where account_id = $1 and address_mark is not null`,
);
/** What was said about somebody who is gone goes. */
const removeReasons = prepared<never>(
  'personal_remove_clearing_reasons',
  `update redemption_clearing set reason = null where redemption_id in (select id from redemption where account_id = $1)`,
);
const moveClearings = prepared<never>('personal_move_redemption_clearings', `update redemption_clearing set cleared_by = $2 where cleared_by = $1`);

/** Who cleared a purchase stays known by the number, as in the audit log; a purchase goes along with the account. Nobody is told what was found about theirs. */
@Injectable()
@Personal(14)
export class RedemptionCheckPersonalData implements PersonalData {
  readonly columns = ['redemption_clearing.cleared_by'];

  sections(): Promise<PersonalSection[]> {
    return Promise.resolve([]);
  }

  async erase(tx: Transaction, accountId: string): Promise<void> {
    await tx.rows(forgetAddress, [accountId]);
    await tx.rows(removeReasons, [accountId]);
  }

  async move(tx: Transaction, from: string, to: string): Promise<void> {
    await tx.rows(moveClearings, [from, to]);
  }
}

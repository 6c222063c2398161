import { Injectable } from '@nestjs/common';
import { Database, LiveSettings, SecretBox, type Transaction } from '@kehila/platform';
import { oneMailbox } from './address-mark';
import { addressOf, lockAddress } from './check.sql';
import { checkSettings } from './check.settings';
import { signsOf, type SignRow } from './sign.sql';

/** What speaks against a purchase. */
@Injectable()
export class RedemptionSigns {
  constructor(
    private readonly database: Database,
    private readonly settings: LiveSettings,
    private readonly box: SecretBox,
  ) {}

  /** By purchase, for who decides about them. */
  async of(redemptionIds: readonly string[]): Promise<ReadonlyMap<string, SignRow[]>> {
    return Map.groupBy(await this.database.rows(signsOf, this.values(redemptionIds)), ({ redemption_id: id }) => id);
  }

  within(tx: Transaction, redemptionId: string): Promise<SignRow[]> {
    return tx.rows(signsOf, this.values([redemptionId]));
  }

  /** Whether there is something that staff have said nothing about. */
  async isDoubtful(tx: Transaction, redemptionId: string): Promise<boolean> {
    return (await this.within(tx, redemptionId)).some(({ known }) => !known);
  }

  /** By this another purchase to the same address is found; null: the account has none. Whoever asks under it at the same time waits. */
  async lockAddress(tx: Transaction, accountId: string): Promise<Buffer | null> {
    const address = await tx.row(addressOf, [accountId]);
    if (!address) return null;
    const mark = this.box.mark('redemption address', oneMailbox(address.email));
    await tx.rows(lockAddress, [mark]);
    return mark;
  }

  private values(redemptionIds: readonly string[]): unknown[] {
    const { newDays, people, share, circle, circleDays } = checkSettings;
    return [redemptionIds, ...[newDays, people, share, circle, circleDays].map((setting) => this.settings.get(setting))];
  }
}

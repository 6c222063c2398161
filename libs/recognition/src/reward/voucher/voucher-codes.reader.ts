import { Injectable } from '@nestjs/common';
import { Abilities } from '@kehila/accounts';
import { type Actor, Clock, Database } from '@kehila/platform';
import type { VoucherBatch, VoucherCodes } from '../graphql/voucher.type';
import { batchesOfCodes, type BatchRow, countsOfCodes } from './voucher.sql';

/** What became of the codes of a reward, in numbers: after they were brought in nobody but their owners reads one. */
@Injectable()
export class VoucherCodesReader {
  constructor(
    private readonly database: Database,
    private readonly abilities: Abilities,
    private readonly clock: Clock,
  ) {}

  /** Null for who does not decide which rewards there are. */
  async of(actor: Actor, rewardId: string): Promise<VoucherCodes | null> {
    if (await this.abilities.refusal(actor, 'MANAGE_REWARDS', { spaceId: null })) return null;
    const [counts, batches] = await Promise.all([
      this.database.row(countsOfCodes, [rewardId, this.clock.now()]),
      this.database.rows(batchesOfCodes, [rewardId]),
    ]);
    return { ...counts!, batches: batches.map((row) => this.shown(row)) };
  }

  private shown({ imported_at: importedAt, expires_at: expiresAt, left }: BatchRow): VoucherBatch {
    return { importedAt, expiresAt, left, expired: expiresAt !== null && expiresAt <= this.clock.now() };
  }
}

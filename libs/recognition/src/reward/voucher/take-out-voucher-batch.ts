import { Injectable } from '@nestjs/common';
import { Abilities } from '@kehila/accounts';
import { type Actor, type Failure, NotFound, UnitOfWork } from '@kehila/platform';
import { lockReward } from '../reward.sql';
import { VoucherBatchTakenOut } from './voucher.events';
import { countCodes, takeOutBatch } from './voucher.sql';

/** A manager takes out what was brought in together and nobody has. */
@Injectable()
export class TakeOutVoucherBatch {
  constructor(
    private readonly work: UnitOfWork,
    private readonly abilities: Abilities,
  ) {}

  execute(actor: Actor, rewardId: string, importedAt: Date): Promise<VoucherBatchTakenOut | Failure> {
    return this.work.run({ act: 'takeOutVoucherBatch', actor }, async (tx): Promise<VoucherBatchTakenOut | Failure> => {
      const refusal = await this.abilities.refusal(actor, 'MANAGE_REWARDS', { spaceId: null, tx });
      if (refusal) return refusal;
      // Who hands a code over holds this lock too, so that a code is handed over or taken out.
      const reward = await tx.row(lockReward, [rewardId]);
      if (!reward) return new NotFound(rewardId);
      const gone = await tx.rows(takeOutBatch, [rewardId, importedAt]);
      if (reward.by_code) await tx.rows(countCodes, [rewardId, tx.now]);
      return tx.record(new VoucherBatchTakenOut({ rewardId, importedAt, takenOut: gone.length, at: tx.now }));
    });
  }
}

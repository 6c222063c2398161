import { Injectable } from '@nestjs/common';
import type { Transaction } from '@kehila/platform';
import { moveStock } from '../reward.sql';
import { countCodes, returnUnseenCode, takeCode } from './voucher.sql';

interface Kept {
  readonly id: string;
  readonly by_code: boolean;
}

/** What is left of a reward: a number, or the codes that lie there. The reward is locked. */
@Injectable()
export class Stock {
  /** A purchase was made, moved on or ended; `change` is what that means where a number is kept. */
  async follow(tx: Transaction, reward: Kept, change: -1 | 0 | 1): Promise<void> {
    if (reward.by_code) await tx.rows(countCodes, [reward.id, tx.now]);
    else if (change !== 0) await tx.rows(moveStock, [reward.id, change]);
  }

  /** False: it is had as a code, and there is none of use. */
  async handOver(tx: Transaction, reward: Kept, redemptionId: string): Promise<boolean> {
    return !reward.by_code || (await tx.row(takeCode, [reward.id, redemptionId, tx.now])) !== undefined;
  }

  /** What was handed over is gone, but for a code that nobody saw. */
  async takeBack(tx: Transaction, redemptionId: string): Promise<void> {
    await tx.rows(returnUnseenCode, [redemptionId]);
  }
}

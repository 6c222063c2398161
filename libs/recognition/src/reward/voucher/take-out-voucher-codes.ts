import { Injectable } from '@nestjs/common';
import { Abilities } from '@kehila/accounts';
import { type Actor, ErrorCode, type Failure, LimitReached, NotFound, UnitOfWork } from '@kehila/platform';
import { lockReward } from '../reward.sql';
import { mostCodes, readCodes } from './read-codes';
import { VoucherBox } from './voucher-box';
import { VoucherCodesTakenOut } from './voucher.events';
import { codesThere, countCodes, takeOutCodes } from './voucher.sql';

/** A manager takes out codes of which the shop says that they are of no use. What somebody has, stays theirs. */
@Injectable()
export class TakeOutVoucherCodes {
  constructor(
    private readonly work: UnitOfWork,
    private readonly abilities: Abilities,
    private readonly box: VoucherBox,
  ) {}

  /** Without an idempotency key: nothing is kept of what was sent, and sending it again does nothing. */
  execute(actor: Actor, rewardId: string, text: string): Promise<VoucherCodesTakenOut | Failure> {
    const { codes, refused } = readCodes(text);
    return this.work.run({ act: 'takeOutVoucherCodes', actor }, async (tx): Promise<VoucherCodesTakenOut | Failure> => {
      const refusal = await this.abilities.refusal(actor, 'MANAGE_REWARDS', { spaceId: null, tx });
      if (refusal) return refusal;
      if (codes.size > mostCodes) return new LimitReached(ErrorCode.VOUCHER_LIMIT_REACHED, mostCodes);
      // Who hands a code over holds this lock too, so that a code is handed over or taken out.
      const reward = await tx.row(lockReward, [rewardId]);
      if (!reward) return new NotFound(rewardId);
      const marks = [...codes].map(([code, line]) => ({ line, mark: this.box.mark(code, rewardId) }));
      const asked = marks.map(({ mark }) => mark);
      const gone = keysOf(await tx.rows(takeOutCodes, [rewardId, asked]));
      const there = keysOf(await tx.rows(codesThere, [rewardId, asked]));
      if (reward.by_code) await tx.rows(countCodes, [rewardId, tx.now]);
      const handedOut = marks.filter(({ mark }) => there.has(keyOf(mark))).map(({ line }) => line);
      const unknown = marks.filter(({ mark }) => !there.has(keyOf(mark)) && !gone.has(keyOf(mark))).map(({ line }) => line);
      return tx.record(new VoucherCodesTakenOut({ rewardId, takenOut: gone.size, handedOut, unknown, refused, at: tx.now }));
    });
  }
}

const keyOf = (mark: Buffer): string => mark.toString('base64');
const keysOf = (rows: readonly { readonly mark: Buffer }[]): ReadonlySet<string> => new Set(rows.map(({ mark }) => keyOf(mark)));

import { Injectable } from '@nestjs/common';
import { Abilities } from '@kehila/accounts';
import { type Actor, BadInput, Clock, ErrorCode, type Failure, LimitReached, NotFound, type Transaction, UnitOfWork } from '@kehila/platform';
import { lockReward } from '../reward.sql';
import { mostCodes, readCodes } from './read-codes';
import { VoucherBox } from './voucher-box';
import { VoucherCodesImported } from './voucher.events';
import { countCodes, haveByCode, insertCodes } from './voucher.sql';

/** A manager brings in the codes of a reward. What is there already is passed over, so that what broke off is sent again. */
@Injectable()
export class ImportVoucherCodes {
  constructor(
    private readonly work: UnitOfWork,
    private readonly abilities: Abilities,
    private readonly box: VoucherBox,
    private readonly clock: Clock,
  ) {}

  /**
   * Without an idempotency key: nothing is kept of what was sent, and sending it again does nothing.
   * @throws BadInput when they are of use no longer.
   */
  execute(actor: Actor, rewardId: string, text: string, expiresAt: Date | null): Promise<VoucherCodesImported | Failure> {
    if (expiresAt !== null && expiresAt <= this.clock.now()) throw new BadInput([{ path: ['input', 'expiresAt'], code: 'ENDS_TOO_EARLY' }]);
    const { codes, refused, repeated } = readCodes(text);
    return this.work.run({ act: 'importVoucherCodes', actor }, async (tx): Promise<VoucherCodesImported | Failure> => {
      const refusal = await this.abilities.refusal(actor, 'MANAGE_REWARDS', { spaceId: null, tx });
      if (refusal) return refusal;
      if (codes.size > mostCodes) return new LimitReached(ErrorCode.VOUCHER_LIMIT_REACHED, mostCodes);
      if (!(await tx.row(lockReward, [rewardId]))) return new NotFound(rewardId);
      const known = await this.insert(tx, rewardId, codes, expiresAt);
      if (codes.size > 0) {
        await tx.rows(haveByCode, [rewardId]);
        await tx.rows(countCodes, [rewardId, tx.now]);
      }
      const lines = [...repeated, ...known].sort((one, other) => one - other);
      return tx.record(new VoucherCodesImported({ rewardId, added: codes.size - known.length, refused, repeated: lines, at: tx.now }));
    });
  }

  /** Numbers of the lines whose code was there. */
  private async insert(tx: Transaction, rewardId: string, codes: ReadonlyMap<string, number>, expiresAt: Date | null): Promise<number[]> {
    const sealed = [...codes].map(([code, line]) => ({
      line,
      mark: this.box.mark(code, rewardId),
      text: this.box.seal(code, rewardId),
      ends: code.slice(-3),
    }));
    const added = await tx.rows(insertCodes, [
      rewardId,
      sealed.map(({ mark }) => mark),
      sealed.map(({ text }) => text),
      sealed.map(({ ends }) => ends),
      tx.now,
      expiresAt,
    ]);
    const marks = new Set(added.map(({ mark }) => mark.toString('base64')));
    return sealed.filter(({ mark }) => !marks.has(mark.toString('base64'))).map(({ line }) => line);
  }
}

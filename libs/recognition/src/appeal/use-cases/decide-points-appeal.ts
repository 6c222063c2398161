import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Abilities } from '@kehila/accounts';
import { type Actor, ErrorCode, type Failure, NotFound, Refused, StateRefused, type Transaction, UnitOfWork } from '@kehila/platform';
import { Book } from '../../ledger/book';
import { Ledger } from '../../ledger/ledger';
import { givenBack } from '../../rules/rule-set';
import type { DecidePointsAppealInput } from '../graphql/points-appeal.inputs';
import { PointsAppealMoved } from '../points-appeal.events';
import { appealById, type AppealRow, decideAppeal, entryToDecide, lockAppeal } from '../points-appeal.sql';

/** Staff give back what an entry took or withheld, or say why it stands. Never about their own, nor about what they caused. */
@Injectable()
export class DecidePointsAppeal {
  constructor(
    private readonly work: UnitOfWork,
    private readonly abilities: Abilities,
    private readonly book: Book,
    private readonly ledger: Ledger,
  ) {}

  execute(actor: Actor, input: DecidePointsAppealInput): Promise<PointsAppealMoved | Failure> {
    return this.work.run({ act: 'decidePointsAppeal', actor, input }, async (tx): Promise<PointsAppealMoved | Failure> => {
      const refusal = await this.abilities.refusal(actor, 'DECIDE_REDEMPTION', { spaceId: null, tx });
      if (refusal) return refusal;
      const locked = await tx.row(lockAppeal, [input.appealId]);
      if (!locked) return new NotFound(input.appealId);
      if (actor.is(locked.account_id)) return new Refused(ErrorCode.OWN_POINTS_APPEAL);
      if (locked.state !== 'open') return new StateRefused(locked.state);
      const appeal = (await tx.row(appealById, [input.appealId]))!;
      const elsewhere = await this.abilities.refusal(actor, 'DECIDE_REDEMPTION', { spaceId: appeal.space_id, tx });
      return elsewhere ?? (await this.refusedByEntry(tx, appeal, input.upheld)) ?? this.decide(tx, appeal, input);
    });
  }

  /** Behind the lock of the balance nothing is undone meanwhile. */
  private async refusedByEntry(tx: Transaction, appeal: AppealRow, upheld: boolean): Promise<Failure | undefined> {
    await this.book.lock(tx, appeal.ledger, [appeal.account_id]);
    const entry = (await tx.row(entryToDecide, [appeal.id, tx.actor.accountId]))!;
    if (entry.caused) return new Refused(ErrorCode.OWN_POINTS_APPEAL);
    return upheld && entry.undone ? new StateRefused('undone') : undefined;
  }

  private async decide(tx: Transaction, appeal: AppealRow, { upheld, answer }: DecidePointsAppealInput): Promise<PointsAppealMoved> {
    const state = upheld ? 'upheld' : 'declined';
    await tx.rows(decideAppeal, [appeal.id, state, answer.trim(), tx.actor.accountId, tx.now]);
    if (upheld) await this.giveBack(tx, appeal);
    return tx.record(new PointsAppealMoved({ appealId: appeal.id, accountId: appeal.account_id, state, by: tx.actor.accountId!, at: tx.now }));
  }

  /** Under the cause of the entry: what undoes that undoes this too, so that nothing comes back twice. */
  private giveBack(tx: Transaction, { ledger, account_id: to, points, cause_key: cause, subject_id: subject, space_id: space }: AppealRow): Promise<void> {
    const posting = { rule: givenBack, to, amount: points, cause, subject, space } as const;
    return this.ledger.post(tx, ledger === 'loyalty' ? 'loyalty' : 'reputation', { eventId: randomUUID(), at: tx.now }, [posting]);
  }
}

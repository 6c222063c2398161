import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { type Actor, type Failure, UnitOfWork } from '@kehila/platform';
import { Ledger } from '../../ledger/ledger';

export interface BroughtReputation {
  readonly accountId: string;
  /** Points. */
  readonly amount: number;
}

/** Somebody's standing in a forum that they come from is entered here, once. */
@Injectable()
export class BringReputation {
  constructor(
    private readonly work: UnitOfWork,
    private readonly ledger: Ledger,
  ) {}

  execute(actor: Actor, brought: BroughtReputation): Promise<BroughtReputation | Failure> {
    return this.work.run<BroughtReputation>({ act: 'bringReputation', actor }, async (tx) => {
      const { accountId, amount } = brought;
      await this.ledger.post(tx, 'reputation', { eventId: randomUUID(), at: tx.now }, [
        { rule: 'imported', to: accountId, amount, cause: `imported:${accountId}`, subject: null, space: null },
      ]);
      return brought;
    });
  }
}

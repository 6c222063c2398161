import { SetMetadata } from '@nestjs/common';
import type { Transaction } from '../work/transaction';
import type { DomainEvent, EventClass } from './domain-event';

export const WITHIN_TRANSACTION = 'kehila:within-transaction';
export const AFTER_COMMIT = 'kehila:after-commit';

/** Few, cheap and required for truth (ledgers, counters): runs in the transaction of the act; its failure undoes the act. */
export interface TransactionListener<Event extends DomainEvent> {
  handle(tx: Transaction, event: Event): Promise<void>;
}

/** Everything else: runs from the outbox at least once, in order for one aggregate. Must be idempotent and read the state again. */
export interface CommitListener<Event extends DomainEvent> {
  handle(event: Event): Promise<void>;
}

export const WithinTransaction = (...events: EventClass[]): ClassDecorator => SetMetadata(WITHIN_TRANSACTION, events);

export const AfterCommit = (...events: EventClass[]): ClassDecorator => SetMetadata(AFTER_COMMIT, events);

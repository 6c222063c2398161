import { Injectable } from '@nestjs/common';
import type { Actor } from '../actor';
import { prepared } from '../database';
import { DomainEvent, type Fields } from '../events/domain-event';
import { NotFound } from '../graphql/failures';
import { type Failure, UnitOfWork } from '../work';

/** An administrator has an event handed to its listeners once more. */
export class DeadLetterRevived extends DomainEvent {
  readonly letterId: string;

  constructor(fields: Fields<DeadLetterRevived>) {
    super(fields);
  }

  override get aggregate(): string {
    return `event:${this.letterId}`;
  }
}

/** Those listeners that had it are not asked again. */
const revive = prepared<{ id: string }>(
  'dead_letter_revive',
  `update outbox_event set state = 'waiting', attempts = 0, run_at = $2, leased_until = null where id = $1::bigint and state = 'dead' returning id`,
);

/** An event that failed for good is tried again, as often as a new one. */
@Injectable()
export class RetryDeadLetter {
  constructor(private readonly work: UnitOfWork) {}

  execute(actor: Actor, id: string): Promise<DeadLetterRevived | Failure> {
    return this.work.run({ act: 'retryDeadLetter', actor }, async (tx) => {
      const revived = /^\d{1,18}$/.test(id) ? await tx.row(revive, [id, tx.now]) : undefined;
      return revived ? tx.record(new DeadLetterRevived({ letterId: id, at: tx.now })) : new NotFound(id);
    });
  }
}

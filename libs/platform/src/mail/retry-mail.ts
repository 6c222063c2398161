import { Injectable } from '@nestjs/common';
import type { Actor } from '../actor';
import { DomainEvent, type Fields } from '../events/domain-event';
import { NotFound } from '../graphql/failures';
import type { Failure } from '../work/failure';
import { UnitOfWork } from '../work/unit-of-work';
import { tryAgain } from './mail-queue.sql';

/** A mail that was given up is tried for another day. */
export class MailTriedAgain extends DomainEvent {
  readonly mailId: string;

  constructor(fields: Fields<MailTriedAgain>) {
    super(fields);
  }

  override get aggregate(): string {
    return `mail:${this.mailId}`;
  }
}

/** An administrator has mended what kept a mail from going out. */
@Injectable()
export class RetryMail {
  constructor(private readonly work: UnitOfWork) {}

  execute(actor: Actor, mailId: string): Promise<MailTriedAgain | Failure> {
    return this.work.run({ act: 'retryMail', actor }, async (tx) => {
      if (!(await tx.row(tryAgain, [mailId, tx.now]))) return new NotFound(mailId);
      return tx.record(new MailTriedAgain({ mailId, at: tx.now }));
    });
  }
}

import { Injectable } from '@nestjs/common';
import { type Actor, type Failure, NotFound, UnitOfWork } from '@kehila/platform';
import { endEmailChanges } from '../email-change.sql';

/** Somebody keeps their address after all: the links of the change open nothing any more. */
@Injectable()
export class WithdrawEmailChange {
  constructor(private readonly work: UnitOfWork) {}

  execute(actor: Actor, emailChangeId: string): Promise<{ emailChangeId: string } | Failure> {
    return this.work.run<{ emailChangeId: string }>({ act: 'withdrawEmailChange', actor }, async (tx) => {
      const ended = await tx.row(endEmailChanges, [actor.accountId, tx.now, emailChangeId]);
      return ended ? { emailChangeId } : new NotFound(emailChangeId, ['input', 'emailChangeId']);
    });
  }
}

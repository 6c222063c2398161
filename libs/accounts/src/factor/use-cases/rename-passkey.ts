import { Injectable } from '@nestjs/common';
import { type Actor, type Failure, NotFound, UnitOfWork } from '@kehila/platform';
import { readFactorName } from '../factor-name';
import { renamePasskey } from '../passkey/passkey.sql';

/** Somebody calls a passkey of theirs otherwise. */
@Injectable()
export class RenamePasskey {
  constructor(private readonly work: UnitOfWork) {}

  /** @throws BadInput when the name cannot be accepted. */
  async execute(actor: Actor, passkeyId: string, name: string): Promise<{ passkeyId: string } | Failure> {
    const called = readFactorName(name);
    return this.work.run<{ passkeyId: string }>({ act: 'renamePasskey', actor }, async (tx) => {
      const renamed = await tx.row(renamePasskey, [passkeyId, actor.accountId, called]);
      return renamed ? { passkeyId } : new NotFound(passkeyId, ['input', 'passkeyId']);
    });
  }
}

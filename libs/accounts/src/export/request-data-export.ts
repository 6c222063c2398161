import { Injectable } from '@nestjs/common';
import { type Actor, ErrorCode, type Failure, newFileId, Refused, UnitOfWork } from '@kehila/platform';
import { lockAccount } from '../account/account.sql';
import { DataExportRequested } from './data-export.event';
import { giveUpExports, insertExport } from './data-export.sql';

const hour = 3_600_000;

/** Somebody wants a copy of all that is theirs. It is made after this, and a mail says when it is there. */
@Injectable()
export class RequestDataExport {
  constructor(private readonly work: UnitOfWork) {}

  execute(actor: Actor, input: { readonly idempotencyKey?: string | null } = {}): Promise<DataExportRequested | Failure> {
    return this.work.run({ act: 'requestDataExport', actor, input }, async (tx) => {
      const accountId = (await tx.row(lockAccount, [actor.accountId]))!.id;
      await tx.rows(giveUpExports, [accountId, new Date(tx.now.getTime() - hour)]);
      const made = await tx.row(insertExport, [newFileId(), accountId, tx.now]);
      if (!made) return new Refused(ErrorCode.EXPORT_UNDER_WAY);
      return tx.record(new DataExportRequested({ accountId, exportId: made.id, at: tx.now }));
    });
  }
}

import { Injectable } from '@nestjs/common';
import type { Transaction } from '@kehila/platform';
import { RoleGranted, RoleRevoked } from './account.events';
import { deleteGrant, gone, insertGrant, lockAccount } from './account.sql';

/** The role that is earned in a space. It opens nothing that a second factor guards, so nobody has to sign in anew. */
@Injectable()
export class ExpertRole {
  /** One decision about a person after the other. False: there is nobody any more who could have it. */
  async lock(tx: Transaction, accountId: string): Promise<boolean> {
    const account = await tx.row(lockAccount, [accountId]);
    return account !== undefined && !gone.has(account.state);
  }

  /** `by` null: the numbers gave it. Whoever holds it already keeps it. */
  async give(tx: Transaction, accountId: string, spaceId: string, by: string | null): Promise<void> {
    if (await tx.row(insertGrant, [accountId, 'EXPERT', spaceId, by, tx.now]))
      await tx.record(new RoleGranted({ accountId, role: 'EXPERT', spaceId, at: tx.now }));
  }

  async take(tx: Transaction, accountId: string, spaceId: string): Promise<void> {
    if (await tx.row(deleteGrant, [accountId, 'EXPERT', spaceId])) await tx.record(new RoleRevoked({ accountId, role: 'EXPERT', spaceId, at: tx.now }));
  }
}

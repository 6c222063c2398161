import { Injectable } from '@nestjs/common';
import { type Actor, ErrorCode, type Failure, NotFound, Refused, StateRefused, UnitOfWork } from '@kehila/platform';
import { endSessionsOf } from '../../session/session.sql';
import { RoleRevoked } from '../account.events';
import { deleteGrant, lockAccount, lockAdministrators, otherAdministrators } from '../account.sql';
import type { RoleToGrant } from './grant-role';

/** An administrator takes a role back. Somebody always administers. */
@Injectable()
export class RevokeRole {
  constructor(private readonly work: UnitOfWork) {}

  execute(actor: Actor, held: RoleToGrant): Promise<RoleToGrant | Failure> {
    return this.work.run<RoleToGrant>({ act: 'revokeRole', actor }, async (tx) => {
      if (held.role === 'ADMINISTRATOR') await tx.rows(lockAdministrators, []);
      const account = await tx.row(lockAccount, [held.accountId]);
      if (!account) return new NotFound(held.accountId);
      const revoked = await tx.row(deleteGrant, [held.accountId, held.role, held.spaceId]);
      if (!revoked) return new StateRefused('not_held');
      const isLast = held.role === 'ADMINISTRATOR' && !(await tx.row(otherAdministrators, [held.accountId, tx.now]))?.exists;
      if (isLast) return new Refused(ErrorCode.LAST_ADMINISTRATOR);

      // As with a role that is given: what acted with it ends, and the person signs in anew.
      await tx.rows(endSessionsOf, [held.accountId, tx.now]);
      await tx.record(new RoleRevoked({ ...held, at: tx.now }));
      return held;
    });
  }
}

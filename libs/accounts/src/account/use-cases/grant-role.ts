import { Injectable } from '@nestjs/common';
import { type Actor, type Failure, NotFound, type Role, StateRefused, type Transaction, UnitOfWork } from '@kehila/platform';
import { endSessionsOf } from '../../session/session.sql';
import { gone, insertGrant, lockAccount } from '../account.sql';
import { RoleGranted } from '../account.events';
import { isReferenceMissing } from '../reference-missing';

export interface RoleToGrant {
  readonly accountId: string;
  readonly role: Exclude<Role, 'CUSTOMER'>;
  /** Null: in every space. */
  readonly spaceId: string | null;
}

/** An administrator gives a role. Granting it twice changes nothing. */
@Injectable()
export class GrantRole {
  constructor(private readonly work: UnitOfWork) {}

  execute(actor: Actor, grant: RoleToGrant): Promise<RoleToGrant | Failure> {
    return this.work
      .run<RoleToGrant>({ act: 'grantRole', actor }, (tx) => this.grant(tx, actor, grant))
      .catch((error: unknown) => {
        if (grant.spaceId !== null && isReferenceMissing(error)) return new NotFound(grant.spaceId, ['input', 'spaceId']);
        throw error;
      });
  }

  private async grant(tx: Transaction, actor: Actor, grant: RoleToGrant): Promise<RoleToGrant | Failure> {
    const account = await tx.row(lockAccount, [grant.accountId]);
    if (!account) return new NotFound(grant.accountId);
    if (gone.has(account.state)) return new StateRefused(account.state);

    const granted = await tx.row(insertGrant, [grant.accountId, grant.role, grant.spaceId, actor.accountId, tx.now]);
    if (!granted) return grant;
    // A session begun with less power must not grow: the person signs in again and gets a new one, which lasts as long as the role allows.
    await tx.rows(endSessionsOf, [grant.accountId, tx.now]);
    await tx.record(new RoleGranted({ ...grant, at: tx.now }));
    return grant;
  }
}

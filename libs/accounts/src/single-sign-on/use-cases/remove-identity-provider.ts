import { Injectable } from '@nestjs/common';
import { type Actor, type Failure, NotFound, UnitOfWork } from '@kehila/platform';
import { IdentityProviderChanged } from '../../account/account.events';
import { deleteProvider, deleteRoles, lockProviders } from '../provider/providers.sql';
import { ProviderRoles } from '../role/provider-roles';
import { ProviderSegments } from '../segment/provider-segments';

/** An administrator removes a provider. The roles and memberships that it gave end at once; links to accounts stay, and mean nothing without it. */
@Injectable()
export class RemoveIdentityProvider {
  constructor(
    private readonly work: UnitOfWork,
    private readonly roles: ProviderRoles,
    private readonly segments: ProviderSegments,
  ) {}

  execute(actor: Actor, key: string): Promise<IdentityProviderChanged | Failure> {
    return this.work.run({ act: 'removeIdentityProvider', actor }, async (tx) => {
      await tx.rows(lockProviders, []);
      await tx.rows(deleteRoles, [key]);
      await this.roles.takeBackUnmapped(tx, key);
      await this.segments.endAll(tx, key);
      if (!(await tx.row(deleteProvider, [key]))) return new NotFound(key);
      return tx.record(new IdentityProviderChanged({ providerKey: key, at: tx.now }));
    });
  }
}

import { Injectable } from '@nestjs/common';
import { type Actor, type Failure, NotFound, UnitOfWork } from '@kehila/platform';
import { IdentityProviderChanged } from '../../account/account.events';
import { deleteProvider, deleteRoles, lockProviders } from '../provider/providers.sql';
import { ProviderRoles } from '../role/provider-roles';

/** An administrator removes a provider. The roles that it gave end at once; links to accounts stay, and mean nothing without it. */
@Injectable()
export class RemoveIdentityProvider {
  constructor(
    private readonly work: UnitOfWork,
    private readonly roles: ProviderRoles,
  ) {}

  execute(actor: Actor, key: string): Promise<IdentityProviderChanged | Failure> {
    return this.work.run({ act: 'removeIdentityProvider', actor }, async (tx) => {
      await tx.rows(lockProviders, []);
      await tx.rows(deleteRoles, [key]);
      await this.roles.takeBackUnmapped(tx, key);
      if (!(await tx.row(deleteProvider, [key]))) return new NotFound(key);
      return tx.record(new IdentityProviderChanged({ providerKey: key, at: tx.now }));
    });
  }
}

import { Injectable } from '@nestjs/common';
import type { Transaction } from '@kehila/platform';
import { RoleGranted, RoleTakenBack } from '../../account/account.events';
import { endSessionsOf } from '../../session/session.sql';
import type { ClaimedRole } from '../provider/identity-provider';
import { deleteProviderGrants, grantsByProvider, insertProviderGrant, type ProviderGrantRow, unmappedGrants } from './role-origin.sql';

/** Gives and takes back roles as providers say. Each carries where it came from; what an administrator gave stays. */
@Injectable()
export class ProviderRoles {
  /** The account's row is locked by the caller. Sessions end when anything changes: power neither grows nor outlives its ground. */
  async follow(tx: Transaction, accountId: string, providerKey: string, claimed: readonly ClaimedRole[]): Promise<void> {
    const held = await tx.rows(grantsByProvider, [accountId, providerKey]);
    const gone = held.filter((grant) => !claimed.some((role) => isSame(grant, role)));
    const missing = claimed.filter((role) => !held.some((grant) => isSame(grant, role)));
    await this.takeBack(tx, gone);
    let given = 0;
    for (const { role, spaceId } of missing) {
      if (!(await tx.row(insertProviderGrant, [accountId, role, spaceId, tx.now, providerKey]))) continue;
      given += 1;
      await tx.record(new RoleGranted({ accountId, role, spaceId, at: tx.now }));
    }
    if (given > 0) await tx.rows(endSessionsOf, [accountId, tx.now]);
  }

  /** What the mapping of a provider gives no more, nobody keeps until they happen to sign in again. */
  async takeBackUnmapped(tx: Transaction, providerKey: string): Promise<void> {
    await this.takeBack(tx, await tx.rows(unmappedGrants, [providerKey]));
  }

  /** All that an account has by one provider. */
  async takeBackAll(tx: Transaction, accountId: string, providerKey: string): Promise<void> {
    await this.takeBack(tx, await tx.rows(grantsByProvider, [accountId, providerKey]));
  }

  private async takeBack(tx: Transaction, grants: readonly ProviderGrantRow[]): Promise<void> {
    if (grants.length === 0) return;
    await tx.rows(deleteProviderGrants, [grants.map(({ id }) => id)]);
    for (const { account_id, role, space_id } of grants) await tx.record(new RoleTakenBack({ accountId: account_id, role, spaceId: space_id, at: tx.now }));
    for (const accountId of new Set(grants.map(({ account_id }) => account_id))) await tx.rows(endSessionsOf, [accountId, tx.now]);
  }
}

function isSame(grant: ProviderGrantRow, { role, spaceId }: ClaimedRole): boolean {
  return grant.role === role && grant.space_id === spaceId;
}

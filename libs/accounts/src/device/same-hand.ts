import { isIP } from 'node:net';
import { Injectable } from '@nestjs/common';
import { networkOf, prepared, type Transaction } from '@kehila/platform';
import { AccountDevices } from './account-devices';

/** Sessions stay for a while after they end; older ones tell nothing about today. Index `session_of_account`. */
const addressesOf = prepared<{ account_id: string; address: string }>(
  'same_hand_addresses',
  `select distinct account_id, address from session where account_id = any($1::bigint[]) and address is not null and last_used_at > $2`,
);

const windowMilliseconds = 30 * 86_400_000;

/** What speaks for one person, or one household, behind several accounts. A sign and no proof. */
@Injectable()
export class SameHand {
  constructor(private readonly devices: AccountDevices) {}

  /** Who signed in last with this browser; undefined: nobody. */
  ownerOfDevice(tx: Transaction, cookies: Readonly<Record<string, string>>): Promise<string | undefined> {
    return this.devices.ownerOf(tx, cookies);
  }

  /** Whether the account was used from this network lately. */
  async knowsAddress(tx: Transaction, accountId: string, address: string): Promise<boolean> {
    const network = telling(address);
    return network !== undefined && ((await this.networks(tx, [accountId])).get(accountId)?.has(network) ?? false);
  }

  /** Whether the one was used lately from a network from which one of the others was. */
  async shareNetwork(tx: Transaction, one: string, others: readonly string[]): Promise<boolean> {
    const networks = await this.networks(tx, [one, ...others]);
    const own = networks.get(one) ?? new Set<string>();
    return others.some((other) => [...(networks.get(other) ?? [])].some((network) => own.has(network)));
  }

  private async networks(tx: Transaction, accountIds: readonly string[]): Promise<ReadonlyMap<string, Set<string>>> {
    const rows = await tx.rows(addressesOf, [accountIds, new Date(tx.now.getTime() - windowMilliseconds)]);
    const networks = new Map<string, Set<string>>(accountIds.map((id) => [id, new Set()]));
    for (const { account_id: id, address } of rows) {
      const network = telling(address);
      if (network !== undefined) networks.get(id)?.add(network);
    }
    return networks;
  }
}

/** The network of an address; undefined where all come from one, because the server stands behind a proxy that it was not told of. */
function telling(address: string): string | undefined {
  const own = /^(127\.|::1$|::ffff:127\.)/.test(address);
  return isIP(address) === 0 || own ? undefined : networkOf(address);
}

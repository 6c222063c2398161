import { Injectable } from '@nestjs/common';
import type { Transaction } from '@kehila/platform';
import { SegmentFollowedProvider } from '../../segment/segment.events';
import { joinClaimed, leaveAllOfProvider, leaveUnclaimed, type ProviderMembership, segmentsBySlugs } from './segment-origin.sql';

/** Lets people belong to segments as providers say. Each membership carries where it came from; what was given by hand stays. */
@Injectable()
export class ProviderSegments {
  /** The account's row is locked by the caller. Keys that mean no segment here mean nothing. */
  async follow(tx: Transaction, accountId: string, providerKey: string, slugs: readonly string[]): Promise<void> {
    const ids = slugs.length === 0 ? [] : (await tx.rows(segmentsBySlugs, [slugs])).map(({ id }) => id);
    await this.record(tx, 'remove', await tx.rows(leaveUnclaimed, [accountId, providerKey, ids]));
    if (ids.length > 0) await this.record(tx, 'add', await tx.rows(joinClaimed, [accountId, providerKey, ids, tx.now]));
  }

  /** All that an account has by one provider. */
  async leaveAll(tx: Transaction, accountId: string, providerKey: string): Promise<void> {
    await this.follow(tx, accountId, providerKey, []);
  }

  /** What a provider gave ends with its claim, for everybody. */
  async endAll(tx: Transaction, providerKey: string): Promise<void> {
    await tx.rows(leaveAllOfProvider, [providerKey]);
  }

  private async record(tx: Transaction, change: 'add' | 'remove', memberships: readonly ProviderMembership[]): Promise<void> {
    for (const { account_id: accountId, segment_id: segmentId } of memberships) {
      await tx.record(new SegmentFollowedProvider({ segmentId, accountId, change, at: tx.now }));
    }
  }
}

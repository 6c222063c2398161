import { Injectable } from '@nestjs/common';
import { actingAccount } from '@kehila/community';
import { type Actor, type Failure, NotFound, UnitOfWork } from '@kehila/platform';
import { isSeatedAt, Moderators } from '../../subject/moderators';
import type { ClaimModerationItemInput } from '../graphql/moderation.inputs';
import { ModerationItemClaimed } from '../item.events';
import { mayClaim } from '../item.policy';
import { ItemRepository } from '../item.repository';

const claimMilliseconds = 15 * 60_000;

/** Somebody looks at what waits: for a while nobody else decides it. */
@Injectable()
export class ClaimItem {
  constructor(
    private readonly work: UnitOfWork,
    private readonly moderators: Moderators,
    private readonly items: ItemRepository,
  ) {}

  async execute(actor: Actor, input: ClaimModerationItemInput): Promise<{ itemId: string } | Failure> {
    const bench = await this.moderators.benchOf(actor);
    return this.work.run({ act: 'claimModerationItem', actor, input }, async (tx) => {
      const found = await this.items.find(tx, input.itemId);
      if (!found || !isSeatedAt(bench, found.spaceId)) return new NotFound(input.itemId);

      const item = await this.items.lock(tx, input.itemId);
      const refusal = mayClaim(actor, item, tx.now);
      if (refusal) return refusal;

      const until = new Date(tx.now.getTime() + claimMilliseconds);
      await this.items.claim(tx, item.id, input.claim ? actingAccount(actor) : null, input.claim ? until : null);
      await tx.record(new ModerationItemClaimed({ itemId: item.id, claimed: input.claim, at: tx.now }));
      return { itemId: item.id };
    });
  }
}

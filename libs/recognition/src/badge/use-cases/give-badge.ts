import { Injectable } from '@nestjs/common';
import { Accounts } from '@kehila/accounts';
import { type Actor, BadInput, ErrorCode, type Failure, NotFound, Refused, UnitOfWork } from '@kehila/platform';
import { giveByHand, lockPeople } from '../award.sql';
import { BadgeGiven } from '../badge.events';
import { lockBadge } from '../badge.sql';
import type { GiveBadgeInput } from '../graphql/badge.inputs';

/** An administrator gives somebody a badge by hand and says why. It stays whatever the rule says. */
@Injectable()
export class GiveBadge {
  constructor(
    private readonly work: UnitOfWork,
    private readonly accounts: Accounts,
  ) {}

  /** @throws BadInput when the badge has no such tier. */
  async execute(actor: Actor, input: GiveBadgeInput): Promise<BadgeGiven | Failure> {
    const account = await this.accounts.byHandle(input.handle);
    if (!account) return new NotFound(input.handle, ['input', 'handle']);
    return this.work.run({ act: 'giveBadge', actor, input }, async (tx): Promise<BadgeGiven | Failure> => {
      const badge = await tx.row(lockBadge, [input.badgeId]);
      if (!badge || badge.imported || !badge.published) return new NotFound(input.badgeId);
      if (badge[input.tier] === null) throw new BadInput([{ path: ['input', 'tier'], code: 'INVALID' }]);
      await tx.rows(lockPeople, [[account.id]]);
      const award = await tx.row(giveByHand, [badge.id, account.id, input.tier, tx.now, actor.accountId, input.reason.trim()]);
      if (!award) return new Refused(ErrorCode.BADGE_HELD_ALREADY, ['input', 'handle']);
      return tx.record(new BadgeGiven({ badgeId: badge.id, accountId: account.id, awardId: award.id, givenBy: actor.accountId, at: tx.now }));
    });
  }
}

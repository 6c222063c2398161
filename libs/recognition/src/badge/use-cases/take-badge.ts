import { Injectable } from '@nestjs/common';
import { type Actor, ErrorCode, type Failure, NotFound, Refused, UnitOfWork } from '@kehila/platform';
import { awardById, lockPeople, takeByHand } from '../award.sql';
import { BadgeTaken } from '../badge.events';
import type { TakeBadgeInput } from '../graphql/badge.inputs';

/** Takes back what was given by hand. What the rule gave, only the rule takes. */
@Injectable()
export class TakeBadge {
  constructor(private readonly work: UnitOfWork) {}

  execute(actor: Actor, input: TakeBadgeInput): Promise<BadgeTaken | Failure> {
    return this.work.run({ act: 'takeBadge', actor, input }, async (tx): Promise<BadgeTaken | Failure> => {
      const award = await tx.row(awardById, [input.awardId]);
      if (!award) return new NotFound(input.awardId);
      if (award.given_by === null) return new Refused(ErrorCode.BADGE_GIVEN_BY_RULE);
      await tx.rows(lockPeople, [[award.account_id]]);
      await tx.rows(takeByHand, [award.id, tx.now, input.reason.trim()]);
      const { badge_id: badgeId, account_id: accountId, id: awardId } = award;
      return tx.record(new BadgeTaken({ badgeId, accountId, awardId, takenBy: actor.accountId!, at: tx.now }));
    });
  }
}

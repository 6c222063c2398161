import { Injectable } from '@nestjs/common';
import { Abilities } from '@kehila/accounts';
import { type Actor, ErrorCode, type Failure, isFailure, NotFound, Refused, StateRefused, UnitOfWork } from '@kehila/platform';
import { RedemptionSteps } from '../../redemption-steps';
import { lockRedemption } from '../../redemption.sql';
import { lockReward } from '../../reward.sql';
import { RedemptionCleared } from '../check.events';
import { areInOneRing, endCheck, insertClearing } from '../check.sql';
import type { ClearRedemptionInput } from '../graphql/redemption-check.inputs';
import { RedemptionSigns } from '../redemption-signs';

/**
 * Staff say that what they saw means nothing. It does not come back; what was found since they looked stays to be checked. Where the rule approves,
 * the purchase goes on at once.
 */
@Injectable()
export class ClearRedemption {
  constructor(
    private readonly work: UnitOfWork,
    private readonly abilities: Abilities,
    private readonly signs: RedemptionSigns,
    private readonly steps: RedemptionSteps,
  ) {}

  execute(actor: Actor, input: ClearRedemptionInput): Promise<RedemptionCleared | Failure> {
    return this.work.run({ act: 'clearRedemption', actor, input }, async (tx): Promise<RedemptionCleared | Failure> => {
      const refusal = await this.abilities.refusal(actor, 'DECIDE_REDEMPTION', { spaceId: null, tx });
      if (refusal) return refusal;
      const { redemptionId } = input;
      const redemption = await tx.row(lockRedemption, [redemptionId]);
      if (!redemption) return new NotFound(redemptionId);
      if (actor.is(redemption.account_id)) return new Refused(ErrorCode.OWN_REDEMPTION);
      if ((await tx.row(areInOneRing, [redemption.account_id, actor.accountId]))!.are) return new NotFound(redemptionId);
      if (redemption.to_check_since === null) return new StateRefused(redemption.state);

      const open = (await this.signs.within(tx, redemptionId)).filter(({ known }) => !known).map(({ evidence }) => evidence);
      const seen = [...new Set(input.evidence)].filter((evidence) => open.includes(evidence));
      if (seen.length > 0) await tx.rows(insertClearing, [redemptionId, seen, input.reason.trim(), actor.accountId, tx.now]);
      const cleared = await tx.record(new RedemptionCleared({ redemptionId, at: tx.now }));
      if (open.some((evidence) => !seen.includes(evidence))) return cleared;

      await tx.rows(endCheck, [redemptionId]);
      const reward = (await tx.row(lockReward, [redemption.reward_id]))!;
      if (reward.approval === 'person' || redemption.state !== 'held') return cleared;
      const moved = await this.steps.byRule(tx, reward, redemptionId, actor.accountId);
      return isFailure(moved) ? moved : cleared;
    });
  }
}

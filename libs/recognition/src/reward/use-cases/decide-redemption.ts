import { Injectable } from '@nestjs/common';
import { Abilities } from '@kehila/accounts';
import { type Actor, ErrorCode, type Failure, NotFound, Refused, UnitOfWork } from '@kehila/platform';
import type { RedemptionActInput } from '../graphql/redemption.inputs';
import { RedemptionSteps } from '../redemption-steps';
import { lockRedemption } from '../redemption.sql';
import type { RedemptionMoved } from '../reward.events';

/** What staff do with a purchase, by the name of the act. */
const stepOf = { approveRedemption: 'approve', refuseRedemption: 'refuse', fulfilRedemption: 'fulfil', refundRedemption: 'refund' } as const;

/** Staff approve, refuse, hand over and refund what others asked for; nobody decides about their own. */
@Injectable()
export class DecideRedemption {
  constructor(
    private readonly work: UnitOfWork,
    private readonly abilities: Abilities,
    private readonly steps: RedemptionSteps,
  ) {}

  execute(actor: Actor, act: keyof typeof stepOf, input: RedemptionActInput & { readonly reason?: string }): Promise<RedemptionMoved | Failure> {
    return this.work.run({ act, actor, input }, async (tx): Promise<RedemptionMoved | Failure> => {
      const refusal = await this.abilities.refusal(actor, 'DECIDE_REDEMPTION', { spaceId: null, tx });
      if (refusal) return refusal;
      const redemption = await tx.row(lockRedemption, [input.redemptionId]);
      if (!redemption) return new NotFound(input.redemptionId);
      if (actor.is(redemption.account_id)) return new Refused(ErrorCode.OWN_REDEMPTION);
      return this.steps.take(tx, stepOf[act], redemption, { by: actor.accountId, reason: input.reason?.trim() ?? null });
    });
  }
}

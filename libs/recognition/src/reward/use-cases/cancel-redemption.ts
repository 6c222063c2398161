import { Injectable } from '@nestjs/common';
import { Abilities, refusalToAct } from '@kehila/accounts';
import { type Actor, type Failure, NotFound, UnitOfWork } from '@kehila/platform';
import type { RedemptionActInput } from '../graphql/redemption.inputs';
import { RedemptionSteps } from '../redemption-steps';
import { lockRedemption } from '../redemption.sql';
import type { RedemptionMoved } from '../reward.events';

/** Somebody takes back what they asked for while it waits; staff call off what was approved and cannot be had after all. */
@Injectable()
export class CancelRedemption {
  constructor(
    private readonly work: UnitOfWork,
    private readonly abilities: Abilities,
    private readonly steps: RedemptionSteps,
  ) {}

  execute(actor: Actor, input: RedemptionActInput): Promise<RedemptionMoved | Failure> {
    return this.work.run({ act: 'cancelRedemption', actor, input }, async (tx): Promise<RedemptionMoved | Failure> => {
      const refusal = refusalToAct(actor, 'REDEEM');
      if (refusal) return refusal;
      const redemption = await tx.row(lockRedemption, [input.redemptionId]);
      if (!redemption) return new NotFound(input.redemptionId);
      if (actor.is(redemption.account_id)) return this.steps.take(tx, 'cancel', redemption, { by: null, reason: null });
      // Of others nobody learns that they asked for anything.
      if (await this.abilities.refusal(actor, 'DECIDE_REDEMPTION', { spaceId: null, tx })) return new NotFound(input.redemptionId);
      return this.steps.take(tx, 'callOff', redemption, { by: actor.accountId, reason: null });
    });
  }
}

import { Injectable } from '@nestjs/common';
import { Abilities } from '@kehila/accounts';
import { type Actor, ErrorCode, type Failure, isFailure, NotFound, Refused, type Transaction, UnitOfWork } from '@kehila/platform';
import { areInOneRing } from '../check/check.sql';
import { RedemptionSigns } from '../check/redemption-signs';
import { DoubtRedemption } from '../check/use-cases/doubt-redemption';
import type { RedemptionActInput } from '../graphql/redemption.inputs';
import { RedemptionSteps } from '../redemption-steps';
import { type LockedRedemption, lockRedemption } from '../redemption.sql';
import { steps } from '../redemption.states';
import type { RedemptionMoved } from '../reward.events';

/** What staff do with a purchase, by the name of the act. */
const stepOf = { approveRedemption: 'approve', refuseRedemption: 'refuse', fulfilRedemption: 'fulfil', refundRedemption: 'refund' } as const;

type DecidingAct = keyof typeof stepOf;
type RedemptionDecision = RedemptionActInput & { readonly reason?: string };

/** Staff approve, refuse, hand over and refund what others asked for; nobody decides about their own. */
@Injectable()
export class DecideRedemption {
  constructor(
    private readonly work: UnitOfWork,
    private readonly abilities: Abilities,
    private readonly steps: RedemptionSteps,
    private readonly signs: RedemptionSigns,
    private readonly doubting: DoubtRedemption,
  ) {}

  async execute(actor: Actor, act: DecidingAct, input: RedemptionDecision): Promise<RedemptionMoved | Failure> {
    const outcome = await this.decide(actor, act, input);
    // What is refused leaves nothing behind: that it has to be checked from now on is an act of its own.
    if (isFailure(outcome) && outcome.code === ErrorCode.REDEMPTION_TO_CHECK) await this.doubting.execute(actor, input.redemptionId);
    return outcome;
  }

  private decide(actor: Actor, act: DecidingAct, input: RedemptionDecision): Promise<RedemptionMoved | Failure> {
    return this.work.run({ act, actor, input }, async (tx): Promise<RedemptionMoved | Failure> => {
      const refusal = await this.abilities.refusal(actor, 'DECIDE_REDEMPTION', { spaceId: null, tx });
      if (refusal) return refusal;
      const redemption = await tx.row(lockRedemption, [input.redemptionId]);
      if (!redemption) return new NotFound(input.redemptionId);
      if (actor.is(redemption.account_id)) return new Refused(ErrorCode.OWN_REDEMPTION);
      const decision = { by: actor.accountId, reason: input.reason?.trim() ?? null };
      if (act === 'refuseRedemption' && redemption.to_check_since !== null) return this.refuseChecked(tx, actor, redemption, decision);
      if (await this.hasToBeChecked(tx, act, redemption)) return new Refused(ErrorCode.REDEMPTION_TO_CHECK);
      return this.steps.take(tx, stepOf[act], redemption, decision);
    });
  }

  /** Also what was approved before something was found. */
  private async refuseChecked(tx: Transaction, actor: Actor, redemption: LockedRedemption, decision: Parameters<RedemptionSteps['take']>[3]) {
    const { are } = (await tx.row(areInOneRing, [redemption.account_id, actor.accountId]))!;
    return are ? new NotFound(redemption.id) : this.steps.take(tx, redemption.state === 'held' ? 'refuse' : 'callOff', redemption, decision);
  }

  /** Looked at again before it is spent, and before it is handed over. */
  private async hasToBeChecked(tx: Transaction, act: DecidingAct, redemption: LockedRedemption): Promise<boolean> {
    const step = steps[stepOf[act]];
    if (redemption.state !== step.from || step.points === 'back') return false;
    return redemption.to_check_since !== null || this.signs.isDoubtful(tx, redemption.id);
  }
}

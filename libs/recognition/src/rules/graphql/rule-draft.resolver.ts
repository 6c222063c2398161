import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { type Actor, Allow, CurrentActor, type Failure, isFailure, Rate } from '@kehila/platform';
import { RulesDeskReader } from '../rules-desk.reader';
import { AnnouncePointsRules } from '../use-cases/announce-points-rules';
import { CancelPointsRules } from '../use-cases/cancel-points-rules';
import { DiscardPointsRuleDraft } from '../use-cases/discard-points-rule-draft';
import { SavePointsRuleDraft } from '../use-cases/save-points-rule-draft';
import { AnnouncePointsRulesInput, CancelPointsRulesInput, DiscardPointsRuleDraftInput, SavePointsRuleDraftInput } from './rule-draft.inputs';
import {
  AnnouncePointsRulesResult,
  CancelPointsRulesResult,
  DiscardPointsRuleDraftResult,
  PointsRulesDesk,
  SavePointsRuleDraftResult,
} from './rule-draft.type';

/** Rules hold in every space: managers write them. */
@Resolver()
export class RuleDraftResolver {
  constructor(
    private readonly reader: RulesDeskReader,
    private readonly saving: SavePointsRuleDraft,
    private readonly discarding: DiscardPointsRuleDraft,
    private readonly announcing: AnnouncePointsRules,
    private readonly cancelling: CancelPointsRules,
  ) {}

  @Query(() => PointsRulesDesk, { description: 'The rules of points for who writes them: the draft and what it would have meant. Managers only.' })
  @Allow('manager')
  pointsRulesDesk(): Promise<PointsRulesDesk> {
    return this.reader.desk();
  }

  @Mutation(() => SavePointsRuleDraftResult, {
    description: 'Writes rules of points as a draft that counts for nothing; what it would have meant is then worked out. Managers only.',
  })
  @Rate('act')
  @Allow('manager')
  savePointsRuleDraft(@CurrentActor() actor: Actor, @Args('input') input: SavePointsRuleDraftInput): Promise<PointsRulesDesk | Failure> {
    return this.after(this.saving.execute(actor, input));
  }

  @Mutation(() => DiscardPointsRuleDraftResult, { description: 'Throws the draft away. Managers only.' })
  @Rate('act')
  @Allow('manager')
  discardPointsRuleDraft(@CurrentActor() actor: Actor, @Args('input') { version }: DiscardPointsRuleDraftInput): Promise<PointsRulesDesk | Failure> {
    return this.after(this.discarding.execute(actor, version));
  }

  @Mutation(() => AnnouncePointsRulesResult, {
    description: 'Says from when on what was drafted counts; everybody reads it until then, and entries keep the rules of their day. Managers only.',
  })
  @Rate('act')
  @Allow('manager')
  announcePointsRules(@CurrentActor() actor: Actor, @Args('input') input: AnnouncePointsRulesInput): Promise<PointsRulesDesk | Failure> {
    return this.after(this.announcing.execute(actor, input));
  }

  @Mutation(() => CancelPointsRulesResult, { description: 'Cancels rules that do not count yet, until two minutes before they would. Managers only.' })
  @Rate('act')
  @Allow('manager')
  cancelPointsRules(@CurrentActor() actor: Actor, @Args('input') { version }: CancelPointsRulesInput): Promise<PointsRulesDesk | Failure> {
    return this.after(this.cancelling.execute(actor, version));
  }

  private async after(act: Promise<object | Failure>): Promise<PointsRulesDesk | Failure> {
    const outcome = await act;
    return isFailure(outcome) ? outcome : this.reader.desk();
  }
}

import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { type Actor, Allow, CurrentActor, isFailure, NotFound, Rate, Refused, resultUnion, StateRefused, VersionChanged } from '@kehila/platform';
import { ModerationItem } from '../../item/graphql/moderation-item.type';
import { AlreadyDecided, ClaimedByAnother } from '../../item/item.errors';
import { ItemReader } from '../../item/item.reader';
import { OwnDecision } from '../../own-decision/graphql/own-decision.type';
import { OwnDecisionsReader } from '../../own-decision/own-decisions.reader';
import { AppealDecision } from '../use-cases/appeal-decision';
import { DecideModerationAppeal } from '../use-cases/decide-moderation-appeal';
import { AppealDecisionInput, DecideModerationAppealInput } from './appeal.inputs';

const AppealDecisionResult = resultUnion('AppealDecisionResult', OwnDecision, [NotFound, StateRefused, Refused]);
const DecideModerationAppealResult = resultUnion('DecideModerationAppealResult', ModerationItem, [
  NotFound,
  StateRefused,
  Refused,
  VersionChanged,
  AlreadyDecided,
  ClaimedByAnother,
]);

@Resolver()
export class AppealResolver {
  constructor(
    private readonly appeals: AppealDecision,
    private readonly decisions: DecideModerationAppeal,
    private readonly own: OwnDecisionsReader,
    private readonly items: ItemReader,
  ) {}

  @Mutation(() => AppealDecisionResult, {
    description: 'Objects to a decision that hid or removed a text of the caller’s own, once: another moderator than the one who decided looks at it.',
  })
  @Rate('act')
  @Allow('signedIn')
  async appealDecision(@CurrentActor() actor: Actor, @Args('input') input: AppealDecisionInput) {
    const outcome = await this.appeals.execute(actor, input);
    return isFailure(outcome) ? outcome : (await this.own.byIds(actor, [outcome.decisionId])).get(outcome.decisionId);
  }

  @Mutation(() => DecideModerationAppealResult, {
    description: 'Decides about an objection, as it was read: another moderator than the one who decided. Whoever objected is told.',
  })
  @Rate('act')
  @Allow('signedIn')
  async decideModerationAppeal(@CurrentActor() actor: Actor, @Args('input') input: DecideModerationAppealInput) {
    const outcome = await this.decisions.execute(actor, input);
    return isFailure(outcome) ? outcome : this.items.byId(actor, outcome.itemId);
  }
}

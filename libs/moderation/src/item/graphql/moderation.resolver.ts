import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import {
  type Actor,
  Allow,
  type ConnectionOf,
  CurrentActor,
  type Failure,
  isFailure,
  NotFound,
  Rate,
  Refused,
  resultUnion,
  StateRefused,
  VersionChanged,
} from '@kehila/platform';
import { AlreadyDecided, ClaimedByAnother } from '../item.errors';
import { ItemReader } from '../item.reader';
import { ClaimItem } from '../use-cases/claim-item';
import { DecideItem } from '../use-cases/decide-item';
import { ModerationItem, ModerationItemConnection } from './moderation-item.type';
import { ClaimModerationItemInput, DecideModerationItemInput, ModerationItemArgs, ModerationQueueArgs } from './moderation.inputs';

const ClaimModerationItemResult = resultUnion('ClaimModerationItemResult', ModerationItem, [NotFound, StateRefused, ClaimedByAnother]);
const DecideModerationItemResult = resultUnion('DecideModerationItemResult', ModerationItem, [
  NotFound,
  StateRefused,
  Refused,
  VersionChanged,
  AlreadyDecided,
  ClaimedByAnother,
]);

@Resolver()
export class ModerationResolver {
  constructor(
    private readonly reader: ItemReader,
    private readonly claims: ClaimItem,
    private readonly decisions: DecideItem,
  ) {}

  @Query(() => ModerationItemConnection, {
    description: 'What waits for moderators, everything about one thing together: of the spaces where the caller moderates. Nothing for others.',
  })
  @Allow('signedIn')
  moderationQueue(@CurrentActor() actor: Actor, @Args() args: ModerationQueueArgs): Promise<ConnectionOf<ModerationItem>> {
    return this.reader.page(actor, args);
  }

  @Query(() => ModerationItem, { nullable: true, description: 'One item of the queue; null when there is none, or the caller does not moderate there.' })
  @Allow('signedIn')
  moderationItem(@CurrentActor() actor: Actor, @Args() { id }: ModerationItemArgs): Promise<ModerationItem | null> {
    return this.reader.byId(actor, id);
  }

  @Mutation(() => ClaimModerationItemResult, { description: 'Says that one looks at an item, for 15 minutes, or does so no longer.' })
  @Rate('act')
  @Allow('signedIn')
  async claimModerationItem(@CurrentActor() actor: Actor, @Args('input') input: ClaimModerationItemInput) {
    return this.shown(actor, await this.claims.execute(actor, input));
  }

  @Mutation(() => DecideModerationItemResult, {
    description: 'Decides an item as it was read: what somebody else decided or reported meanwhile refuses it. Who reported it is told how it ended.',
  })
  @Rate('act')
  @Allow('signedIn')
  async decideModerationItem(@CurrentActor() actor: Actor, @Args('input') input: DecideModerationItemInput) {
    return this.shown(actor, await this.decisions.execute(actor, input));
  }

  private shown(actor: Actor, outcome: { itemId: string } | Failure): Promise<ModerationItem | null> | Failure {
    return isFailure(outcome) ? outcome : this.reader.byId(actor, outcome.itemId);
  }
}

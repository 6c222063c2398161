import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import {
  type Actor,
  Allow,
  type ConnectionOf,
  CurrentActor,
  type Failure,
  isFailure,
  LimitReached,
  NotAllowed,
  NotFound,
  PageArgs,
  Rate,
  Refused,
  resultUnion,
  StateRefused,
} from '@kehila/platform';
import type { PointsAppealMoved } from '../points-appeal.events';
import { PointsAppealReader } from '../points-appeal.reader';
import { AppealPointsEntry } from '../use-cases/appeal-points-entry';
import { DecidePointsAppeal } from '../use-cases/decide-points-appeal';
import { AppealPointsEntryInput, DecidePointsAppealInput, EntryToAppealArgs } from './points-appeal.inputs';
import { EntryToAppeal, PointsAppeal, PointsAppealConnection } from './points-appeal.type';

const AppealPointsEntryResult = resultUnion('AppealPointsEntryResult', PointsAppeal, [NotFound, NotAllowed, Refused, LimitReached, StateRefused]);
const DecidePointsAppealResult = resultUnion('DecidePointsAppealResult', PointsAppeal, [NotFound, NotAllowed, Refused, StateRefused]);

@Resolver()
export class PointsAppealResolver {
  constructor(
    private readonly reader: PointsAppealReader,
    private readonly appeals: AppealPointsEntry,
    private readonly decisions: DecidePointsAppeal,
  ) {}

  @Query(() => EntryToAppeal, { nullable: true, description: 'An entry of the caller’s own about which the staff can be asked now; else null.' })
  @Allow('signedIn')
  async entryToAppeal(@CurrentActor() actor: Actor, @Args() { entryId }: EntryToAppealArgs): Promise<EntryToAppeal | null> {
    return (await this.reader.entry(actor, entryId)) ?? null;
  }

  @Query(() => PointsAppealConnection, { description: 'What the caller asked about their points, newest first.' })
  @Allow('signedIn')
  myPointsAppeals(@CurrentActor() actor: Actor, @Args() { first, after }: PageArgs): Promise<ConnectionOf<PointsAppeal>> {
    return this.reader.own(actor, first, after);
  }

  @Query(() => PointsAppealConnection, {
    description: 'What people ask about their points and nobody answered, longest waiting first, for who decides about it; else nothing.',
  })
  @Allow('signedIn')
  pointsAppeals(@CurrentActor() actor: Actor, @Args() { first, after }: PageArgs): Promise<ConnectionOf<PointsAppeal>> {
    return this.reader.waiting(actor, first, after);
  }

  @Mutation(() => AppealPointsEntryResult, {
    description: 'Asks the staff about an entry of one’s own that took points or did not grant them: once an entry, five at a time.',
  })
  @Rate('act')
  @Allow('signedIn')
  async appealPointsEntry(@CurrentActor() actor: Actor, @Args('input') input: AppealPointsEntryInput) {
    return this.seen(actor, await this.appeals.execute(actor, input));
  }

  @Mutation(() => DecidePointsAppealResult, {
    description: 'Gives back what an entry took or withheld, or says why it stands. Staff; nobody about their own, nor about what they caused.',
  })
  @Rate('act')
  @Allow('signedIn')
  async decidePointsAppeal(@CurrentActor() actor: Actor, @Args('input') input: DecidePointsAppealInput) {
    return this.seen(actor, await this.decisions.execute(actor, input));
  }

  private seen(actor: Actor, outcome: PointsAppealMoved | Failure) {
    return isFailure(outcome) ? outcome : this.reader.byId(actor, outcome.appealId);
  }
}

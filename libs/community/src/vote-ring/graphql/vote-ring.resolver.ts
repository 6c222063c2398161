import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { type Actor, Allow, CurrentActor, type Failure, isFailure, type Page, Rate } from '@kehila/platform';
import { ClearVoteRing } from '../use-cases/clear-vote-ring';
import { TakeBackRingVotes } from '../use-cases/take-back-ring-votes';
import { VoteRingReader } from '../vote-ring.reader';
import {
  ClearVoteRingInput,
  ClearVoteRingResult,
  TakeBackRingVotesInput,
  TakeBackRingVotesResult,
  type VoteRing,
  VoteRingConnection,
  VoteRingsArgs,
} from './vote-ring.types';

@Resolver()
export class VoteRingResolver {
  constructor(
    private readonly rings: VoteRingReader,
    private readonly clearing: ClearVoteRing,
    private readonly takingBack: TakeBackRingVotes,
  ) {}

  @Query(() => VoteRingConnection, {
    description:
      'People who vote for each other far more than for others, newest first, for who decides about measures; else nothing. Never those that one is in.',
  })
  @Allow('signedIn')
  voteRings(@CurrentActor() actor: Actor, @Args() { decided, first, after }: VoteRingsArgs): Promise<Page<VoteRing>> {
    return this.rings.page(actor, decided, first, after);
  }

  @Mutation(() => ClearVoteRingResult, {
    description: 'Says that nothing is wrong with how they vote. It comes again once there are half as many votes more. Staff.',
  })
  @Rate('act')
  @Allow('signedIn')
  async clearVoteRing(@CurrentActor() actor: Actor, @Args('input') input: ClearVoteRingInput): Promise<VoteRing | Failure | null> {
    const outcome = await this.clearing.execute(actor, input);
    return isFailure(outcome) ? outcome : this.rings.one(outcome.ringId);
  }

  @Mutation(() => TakeBackRingVotesResult, {
    description: 'Takes back what they gave each other: scores fall, points get their counter-entries, and each of them is written to with the reason. Staff.',
  })
  @Rate('act')
  @Allow('signedIn')
  async takeBackRingVotes(@CurrentActor() actor: Actor, @Args('input') input: TakeBackRingVotesInput): Promise<VoteRing | Failure | null> {
    const outcome = await this.takingBack.execute(actor, input);
    return isFailure(outcome) ? outcome : this.rings.one(outcome.ringId);
  }
}

import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { type Actor, Allow, CurrentActor, isFailure, LimitReached, NotAllowed, NotFound, Rate, Refused, resultUnion } from '@kehila/platform';
import { CastVote } from '../use-cases/cast-vote';
import { RetractVote } from '../use-cases/retract-vote';
import { VoteReader } from '../vote.reader';
import { VoteOutcome } from './vote-outcome.type';
import { CastVoteInput, RetractVoteInput } from './vote.inputs';

const CastVoteResult = resultUnion('CastVoteResult', VoteOutcome, [NotFound, NotAllowed, LimitReached, Refused]);
const RetractVoteResult = resultUnion('RetractVoteResult', VoteOutcome, [NotFound, NotAllowed, Refused]);

@Resolver()
export class VoteResolver {
  constructor(
    private readonly castVotes: CastVote,
    private readonly retractVotes: RetractVote,
    private readonly votes: VoteReader,
  ) {}

  @Mutation(() => CastVoteResult, {
    description:
      'Says whether a question or an answer is useful. How many votes a day for one author earn points, and how many are taken, stands in pointsRuleSets.',
  })
  @Rate('vote')
  @Allow('signedIn')
  async castVote(@CurrentActor() actor: Actor, @Args('input') input: CastVoteInput) {
    const outcome = await this.castVotes.execute(actor, input);
    return isFailure(outcome) ? outcome : this.votes.outcome(actor, outcome.contentId);
  }

  @Mutation(() => RetractVoteResult, { description: 'Takes a vote back, with the points it gave.' })
  @Rate('act')
  @Allow('signedIn')
  async retractVote(@CurrentActor() actor: Actor, @Args('input') input: RetractVoteInput) {
    const outcome = await this.retractVotes.execute(actor, input);
    return isFailure(outcome) ? outcome : this.votes.outcome(actor, outcome.contentId);
  }
}

import { Args, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Viewer } from '@kehila/accounts';
import { type Actor, Allow, BadInput, CurrentActor, type Failure, isFailure, Rate, Refused, resultUnion } from '@kehila/platform';
import { LeaderboardReader } from '../leaderboard.reader';
import { SetLeaderboardShown } from '../use-cases/set-leaderboard-shown';
import { LeaderboardArgs, SetLeaderboardShownInput } from './leaderboard.inputs';
import { Leaderboard, LeaderboardChoice } from './leaderboard.type';

const SetLeaderboardShownResult = resultUnion('SetLeaderboardShownResult', LeaderboardChoice, [Refused]);

@Resolver()
export class LeaderboardResolver {
  constructor(
    private readonly boards: LeaderboardReader,
    private readonly choosing: SetLeaderboardShown,
  ) {}

  @Query(() => Leaderboard, { nullable: true, description: 'Who is how far; null when there is no such space for the caller.' })
  @Allow('anyone')
  leaderboard(@CurrentActor() actor: Actor, @Args() args: LeaderboardArgs): Promise<Leaderboard | null> {
    return this.boards.board(actor, { ...args, day: readDay(args.day), space: args.space ?? null, after: args.after ?? null });
  }

  @Mutation(() => SetLeaderboardShownResult, { description: 'Says whether the caller is shown on leaderboards; everybody is until they say otherwise.' })
  @Rate('act')
  @Allow('signedIn')
  async setLeaderboardShown(@CurrentActor() actor: Actor, @Args('input') input: SetLeaderboardShownInput): Promise<LeaderboardChoice | Failure> {
    const outcome = await this.choosing.execute(actor, input);
    return isFailure(outcome) ? outcome : Object.assign(new LeaderboardChoice(), { shown: outcome.shown });
  }
}

/** What leaderboards add to the viewer. */
@Resolver(() => Viewer)
export class ViewerOnLeaderboardsResolver {
  constructor(private readonly boards: LeaderboardReader) {}

  @ResolveField(() => Boolean, { description: 'Whether they are shown on leaderboards.' })
  async shownOnLeaderboards(@Parent() viewer: Viewer): Promise<boolean> {
    return !(await this.boards.hides(viewer.account.id));
  }
}

/** @throws BadInput when there is no such day. */
function readDay(day: string | null | undefined): string | null {
  if (day === null || day === undefined) return null;
  const read = /^2[01]\d\d-\d\d-\d\d$/.test(day) ? new Date(`${day}T00:00:00Z`) : undefined;
  if (!read || Number.isNaN(read.getTime()) || read.toISOString().slice(0, 10) !== day) throw new BadInput([{ path: ['day'], code: 'INVALID' }]);
  return day;
}

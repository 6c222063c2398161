import { Int, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Account, Viewer } from '@kehila/accounts';
import { type Actor, CurrentActor, translate } from '@kehila/platform';
import { Spaces } from '@kehila/spaces';
import { wordsOf } from '../badge/badge.reader';
import { type LevelKey, levelOf } from './level';
import { StandingReader } from './standing.reader';
import { AwardedBadge, Level } from './standing.types';

/** What recognition adds to an account. */
@Resolver(() => Account)
export class AccountStandingResolver {
  constructor(
    private readonly standing: StandingReader,
    private readonly spaces: Spaces,
  ) {}

  @ResolveField(() => Int, { description: 'Earned standing, points; never spent.' })
  async reputation(@Parent() account: Account): Promise<number> {
    return (await this.standing.of(account.id)).reputation;
  }

  @ResolveField(() => Int, { description: "Answers that solved somebody else's question." })
  async solvedCount(@Parent() account: Account): Promise<number> {
    return (await this.standing.of(account.id)).solvedCount;
  }

  @ResolveField(() => Level, { description: 'Step of standing.' })
  async level(@Parent() account: Account): Promise<Level> {
    const { reputation } = await this.standing.of(account.id);
    const { key, from, next } = levelOf(reputation);
    return { ...named(key, from), next: next && named(next.key, next.from), missing: next && next.from - reputation };
  }

  @ResolveField(() => [AwardedBadge], { description: 'Badges, newest first, at most 100.' })
  async badges(@CurrentActor() actor: Actor, @Parent() account: Account): Promise<AwardedBadge[]> {
    const badges = await this.standing.badgesOf(account.id);
    const readable = badges.some((badge) => badge.space_id !== null) ? await this.spaces.readableBy(actor) : [];
    return badges
      .filter((badge) => badge.space_id === null || readable.includes(badge.space_id))
      .map((badge) => ({
        name: wordsOf(badge).name,
        icon: wordsOf(badge).icon,
        awardedAt: badge.awarded_at,
        badgeId: badge.imported_name === null ? badge.badge_id : null,
        tier: badge.tier,
        times: badge.times,
      }));
  }
}

/** What recognition adds to the viewer. */
@Resolver(() => Viewer)
export class ViewerPointsResolver {
  constructor(private readonly standing: StandingReader) {}

  @ResolveField(() => Int, { description: 'Reputation earned under an alias: it counts for what the caller may do, and nobody else sees it.' })
  aliasReputation(@Parent() viewer: Viewer): Promise<number> {
    return this.standing.underAlias(viewer.account.id);
  }

  @ResolveField(() => Int, { description: 'Loyalty points that may be spent now.' })
  async loyaltyAvailable(@Parent() viewer: Viewer): Promise<number> {
    return (await this.standing.loyaltyOf(viewer.account.id)).available;
  }

  @ResolveField(() => Int, { description: 'Loyalty points that vest later.' })
  async loyaltyVesting(@Parent() viewer: Viewer): Promise<number> {
    return (await this.standing.loyaltyOf(viewer.account.id)).vesting;
  }

  @ResolveField(() => Date, { nullable: true, description: 'When the first of the points that vest later may be spent; null when none do.' })
  async loyaltyVestsAt(@Parent() viewer: Viewer): Promise<Date | null> {
    return (await this.standing.loyaltyOf(viewer.account.id)).vestsAt;
  }

  @ResolveField(() => Int, { description: 'Loyalty points that are over within 60 days unless they are spent.' })
  async loyaltyExpiring(@Parent() viewer: Viewer): Promise<number> {
    return (await this.standing.loyaltyOf(viewer.account.id)).expiring;
  }

  @ResolveField(() => Date, { nullable: true, description: 'When the first of the expiring points are over; null when none are.' })
  async loyaltyExpiresAt(@Parent() viewer: Viewer): Promise<Date | null> {
    return (await this.standing.loyaltyOf(viewer.account.id)).expiresAt;
  }

  @ResolveField(() => Int, { description: 'Loyalty points that are owed, since they were taken back after they had been spent: the next ones pay them.' })
  async loyaltyOwed(@Parent() viewer: Viewer): Promise<number> {
    return (await this.standing.loyaltyOf(viewer.account.id)).owed;
  }
}

function named(key: LevelKey, from: number): Level {
  return { key, from, name: translate(`recognition_level_${key}`) };
}

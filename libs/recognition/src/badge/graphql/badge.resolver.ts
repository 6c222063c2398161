import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { type Actor, Allow, type ConnectionOf, CurrentActor, isFailure, NotFound, Rate, Refused, resultUnion, VersionChanged } from '@kehila/platform';
import { BadgeReader } from '../badge.reader';
import { PreviewBadge } from '../preview-badge';
import { GiveBadge } from '../use-cases/give-badge';
import { SaveBadge } from '../use-cases/save-badge';
import { TakeBadge } from '../use-cases/take-badge';
import { BadgeArgs, BadgeHoldersArgs, BadgesArgs, ChangeBadgeInput, CreateBadgeInput, GiveBadgeInput, PreviewBadgeArgs, TakeBadgeInput } from './badge.inputs';
import { Badge, BadgeConnection, BadgeHolder, BadgeHolderConnection, BadgePreview } from './badge.type';

const CreateBadgeResult = resultUnion('CreateBadgeResult', Badge, [NotFound]);
const ChangeBadgeResult = resultUnion('ChangeBadgeResult', Badge, [NotFound, VersionChanged]);
const GiveBadgeResult = resultUnion('GiveBadgeResult', Badge, [NotFound, Refused]);
const TakeBadgeResult = resultUnion('TakeBadgeResult', Badge, [NotFound, Refused]);

@Resolver()
export class BadgeResolver {
  constructor(
    private readonly badges: BadgeReader,
    private readonly previews: PreviewBadge,
    private readonly saving: SaveBadge,
    private readonly giving: GiveBadge,
    private readonly taking: TakeBadge,
  ) {}

  @Query(() => BadgeConnection, { name: 'badges', description: 'What badges there are, and how far the caller is.' })
  @Allow('anyone')
  list(@CurrentActor() actor: Actor, @Args() { first, after, all }: BadgesArgs): Promise<ConnectionOf<Badge>> {
    return this.badges.page(actor, first, after, all);
  }

  @Query(() => Badge, { nullable: true, description: 'One badge; null when there is none, or it is not shown.' })
  @Allow('anyone')
  async badge(@CurrentActor() actor: Actor, @Args() { id }: BadgeArgs): Promise<Badge | null> {
    return (await this.badges.byId(actor, id)) ?? null;
  }

  @Query(() => BadgeHolderConnection, { description: 'Who has a badge, each person once; whose it became last first.' })
  @Allow('anyone')
  badgeHolders(@CurrentActor() actor: Actor, @Args() { badgeId, first, after }: BadgeHoldersArgs): Promise<ConnectionOf<BadgeHolder>> {
    return this.badges.holders(actor, badgeId, first, after);
  }

  @Query(() => BadgePreview, { description: 'Who would have a badge with such a rule; changes nothing. Administrators only.' })
  @Rate('preview')
  @Allow('administrator')
  previewBadge(@Args() { rule }: PreviewBadgeArgs): Promise<BadgePreview> {
    return this.previews.of(rule);
  }

  @Mutation(() => CreateBadgeResult, { description: 'Makes a badge. Who has earned it has it within seconds. Administrators only.' })
  @Rate('act')
  @Allow('administrator')
  async createBadge(@CurrentActor() actor: Actor, @Args('input') input: CreateBadgeInput) {
    const outcome = await this.saving.create(actor, input);
    return isFailure(outcome) ? outcome : this.badges.byId(actor, outcome.badgeId);
  }

  @Mutation(() => ChangeBadgeResult, {
    description: 'Changes a badge: who has earned it by the new rule is given it, who has no longer loses it. Administrators only.',
  })
  @Rate('act')
  @Allow('administrator')
  async changeBadge(@CurrentActor() actor: Actor, @Args('input') input: ChangeBadgeInput) {
    const outcome = await this.saving.change(actor, input);
    return isFailure(outcome) ? outcome : this.badges.byId(actor, outcome.badgeId);
  }

  @Mutation(() => GiveBadgeResult, { description: 'Gives somebody a badge by hand, with a reason; it stays whatever the rule says. Administrators only.' })
  @Rate('act')
  @Allow('administrator')
  async giveBadge(@CurrentActor() actor: Actor, @Args('input') input: GiveBadgeInput) {
    const outcome = await this.giving.execute(actor, input);
    return isFailure(outcome) ? outcome : this.badges.byId(actor, outcome.badgeId);
  }

  @Mutation(() => TakeBadgeResult, { description: 'Takes back what was given by hand. Administrators only.' })
  @Rate('act')
  @Allow('administrator')
  async takeBadge(@CurrentActor() actor: Actor, @Args('input') input: TakeBadgeInput) {
    const outcome = await this.taking.execute(actor, input);
    return isFailure(outcome) ? outcome : this.badges.byId(actor, outcome.badgeId);
  }
}

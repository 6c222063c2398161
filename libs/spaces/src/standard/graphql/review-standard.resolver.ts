import { Args, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { type Actor, Allow, CurrentActor, isFailure, Rate } from '@kehila/platform';
import { shownWords } from '../../form/shown-words';
import { Space } from '../../space/space.type';
import { Spaces } from '../../space/spaces';
import { SaveReviewStandard } from '../save-review-standard';
import { SaveReviewStandardInput, SaveReviewStandardResult, ShownStandard } from './review-standard.types';

@Resolver(() => Space)
export class ReviewStandardResolver {
  constructor(
    private readonly spaces: Spaces,
    private readonly saves: SaveReviewStandard,
  ) {}

  @ResolveField(() => ShownStandard, { description: 'When a text of the space is good enough to be official: for who writes and who reviews it.' })
  reviewStandard(@Parent() { standard }: Space): ShownStandard {
    return { ...standard, points: standard.points.map(shownWords) };
  }

  @Mutation(() => SaveReviewStandardResult, {
    description: 'A manager decides what a text has to meet there and how many reviewers say so. It holds for every approval from then on.',
  })
  @Rate('act')
  @Allow('signedIn')
  async saveReviewStandard(@CurrentActor() actor: Actor, @Args('input') input: SaveReviewStandardInput) {
    const outcome = await this.saves.execute(actor, input);
    return isFailure(outcome) ? outcome : this.spaces.byId(outcome.spaceId);
  }
}

import { Args, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { type Actor, Allow, type ConnectionOf, CurrentActor, isFailure, NotAllowed, NotFound, PageArgs, Rate, Refused, resultUnion } from '@kehila/platform';
import { Article } from '../../article/graphql/article.type';
import { ReReviewReader } from '../re-review.reader';
import { ReReviewRevision } from '../re-review-revision';
import { ReReviewRevisionInput } from './re-review.inputs';
import { ArticleDoubt, ReReview, ReReviewConnection } from './re-review.types';

const ReReviewRevisionResult = resultUnion('ReReviewRevisionResult', ReReview, [NotFound, NotAllowed, Refused]);

/** Some of what was approved is looked at again by somebody else. */
@Resolver(() => Article)
export class ReReviewResolver {
  constructor(
    private readonly reader: ReReviewReader,
    private readonly deciding: ReReviewRevision,
  ) {}

  @Query(() => ReReviewConnection, {
    description: 'Approved texts that were drawn for a second look, in the spaces that the caller reviews, oldest first; none that they had a part in.',
  })
  @Allow('reviewer')
  reReviews(@CurrentActor() actor: Actor, @Args() { first, after }: PageArgs): Promise<ConnectionOf<ReReview>> {
    return this.reader.waiting(actor, first, after);
  }

  @Mutation(() => ReReviewRevisionResult, {
    description: 'Another reviewer says whether they would have approved a text. It stays as it is; its owner is told of a "no".',
  })
  @Rate('act')
  @Allow('signedIn')
  async reReviewRevision(@CurrentActor() actor: Actor, @Args('input') input: ReReviewRevisionInput) {
    const outcome = await this.deciding.execute(actor, input);
    return isFailure(outcome) ? outcome : this.reader.byId(actor, outcome.reReviewId);
  }

  @ResolveField(() => [ArticleDoubt], {
    description: 'Why other reviewers would not have approved the text that readers see, newest first; for the staff and the reviewers of its space.',
  })
  doubts(@CurrentActor() actor: Actor, @Parent() article: Article): Promise<ArticleDoubt[]> {
    return this.reader.doubts(actor, article);
  }
}

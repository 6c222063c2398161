import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { type Actor, Allow, CurrentActor, isFailure, NotAllowed, NotFound, Rate, Refused, resultUnion, StateRefused } from '@kehila/platform';
import { ArticleReader } from '../../article/article.reader';
import { Article } from '../../article/graphql/article.type';
import { RevisionChanged } from '../revision.errors';
import { RevisionReader } from '../revision.reader';
import { DraftArticle } from '../use-cases/draft-article';
import { EditRevision } from '../use-cases/edit-revision';
import { PublishRevision } from '../use-cases/publish-revision';
import { SubmitRevision } from '../use-cases/submit-revision';
import { WithdrawRevision } from '../use-cases/withdraw-revision';
import { DraftArticleInput, EditRevisionInput, PublishRevisionInput, SubmitRevisionInput, WithdrawRevisionInput } from './revision.inputs';
import { Revision } from './revision.type';

const DraftArticleResult = resultUnion('DraftArticleResult', Revision, [NotFound, NotAllowed, StateRefused, Refused]);
const EditRevisionResult = resultUnion('EditRevisionResult', Revision, [NotFound, NotAllowed, StateRefused, RevisionChanged, Refused]);
const SubmitRevisionResult = resultUnion('SubmitRevisionResult', Revision, [NotFound, NotAllowed, StateRefused, RevisionChanged]);
const WithdrawRevisionResult = resultUnion('WithdrawRevisionResult', Revision, [NotFound, NotAllowed, StateRefused, Refused]);
const PublishRevisionResult = resultUnion('PublishRevisionResult', Article, [NotFound, NotAllowed, StateRefused, RevisionChanged]);

@Resolver(() => Revision)
export class RevisionResolver {
  constructor(
    private readonly revisions: RevisionReader,
    private readonly articles: ArticleReader,
    private readonly drafting: DraftArticle,
    private readonly editing: EditRevision,
    private readonly submitting: SubmitRevision,
    private readonly withdrawing: WithdrawRevision,
    private readonly publishing: PublishRevision,
  ) {}

  @Query(() => Revision, { nullable: true, description: 'A revision; null when it does not exist or may not be seen.' })
  @Allow('anyone')
  revision(@CurrentActor() actor: Actor, @Args('id', { type: () => ID, description: 'Its id.' }) id: string): Promise<Revision | null> {
    return this.revisions.byId(actor, id);
  }

  @Mutation(() => DraftArticleResult, {
    description: 'Begins a text: from a nomination, for a published article, as a translation of one, or empty in a space.',
  })
  @Rate('act')
  @Allow('signedIn')
  async draftArticle(@CurrentActor() actor: Actor, @Args('input') input: DraftArticleInput) {
    const outcome = await this.drafting.execute(actor, input);
    return isFailure(outcome) ? outcome : this.revisions.byId(actor, outcome.revisionId);
  }

  @Mutation(() => EditRevisionResult, { description: 'The author changes the text.' })
  @Rate('act')
  @Allow('signedIn')
  async editRevision(@CurrentActor() actor: Actor, @Args('input') input: EditRevisionInput) {
    const outcome = await this.editing.execute(actor, input);
    return isFailure(outcome) ? outcome : this.revisions.byId(actor, outcome.revisionId);
  }

  @Mutation(() => SubmitRevisionResult, { description: 'The author hands the text in for review.' })
  @Rate('act')
  @Allow('signedIn')
  async submitRevision(@CurrentActor() actor: Actor, @Args('input') input: SubmitRevisionInput) {
    const outcome = await this.submitting.execute(actor, input);
    return isFailure(outcome) ? outcome : this.revisions.byId(actor, outcome.revisionId);
  }

  @Mutation(() => WithdrawRevisionResult, {
    description:
      'The author takes the text back. Reviewers and staff of the space end a draft, or one that waits for changes, that nobody has worked on for 14 days; earlier with a reason.',
  })
  @Rate('act')
  @Allow('signedIn')
  async withdrawRevision(@CurrentActor() actor: Actor, @Args('input') input: WithdrawRevisionInput) {
    const outcome = await this.withdrawing.execute(actor, input);
    return isFailure(outcome) ? outcome : this.revisions.byId(actor, outcome.revisionId);
  }

  @Mutation(() => PublishRevisionResult, { description: "In a marked space the author publishes at once, marked as the community's." })
  @Rate('publish')
  @Allow('signedIn')
  async publishRevision(@CurrentActor() actor: Actor, @Args('input') input: PublishRevisionInput) {
    const outcome = await this.publishing.execute(actor, input);
    return isFailure(outcome) ? outcome : this.articles.byId(actor, outcome.articleId);
  }
}

import { Args, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { type Actor, Allow, CurrentActor, isFailure, NotAllowed, NotFound, Rate, Refused, resultUnion, StateRefused } from '@kehila/platform';
import { ArticleReader } from '../../article/article.reader';
import { Article } from '../../article/graphql/article.type';
import { isOfDesk } from '../../article/sight';
import { Revision } from '../../revision/graphql/revision.type';
import { RevisionChanged } from '../../revision/revision.errors';
import { RevisionReader } from '../../revision/revision.reader';
import { PlanArchiving } from '../use-cases/plan-archiving';
import { PlanPublication } from '../use-cases/plan-publication';
import { ArticleEnding } from './article-ending.type';
import { PlanArchivingInput, PlanPublicationInput } from './planned.inputs';

const PlanPublicationResult = resultUnion('PlanPublicationResult', Revision, [NotFound, NotAllowed, StateRefused, RevisionChanged, Refused]);
const PlanArchivingResult = resultUnion('PlanArchivingResult', Article, [NotFound, NotAllowed, StateRefused, Refused]);

@Resolver(() => Article)
export class PlannedResolver {
  constructor(
    private readonly revisions: RevisionReader,
    private readonly articles: ArticleReader,
    private readonly publications: PlanPublication,
    private readonly archivings: PlanArchiving,
  ) {}

  @ResolveField(() => ArticleEnding, { nullable: true, description: 'What was planned for `archivesAt`, for staff and reviewers of the space.' })
  async ending(@CurrentActor() actor: Actor, @Parent() { space, archiving }: Article): Promise<ArticleEnding | null> {
    if (archiving === null || !isOfDesk(actor, space.id)) return null;
    const { note, replacedBy, keepsTranslations } = archiving;
    return { note, keepsTranslations, replacement: replacedBy === null ? null : await this.articles.byId(actor, replacedBy) };
  }

  @Mutation(() => PlanPublicationResult, {
    description: 'A reviewer of the space sets another time for a text that is approved and scheduled, or gives it back to the queue.',
  })
  @Rate('act')
  @Allow('signedIn')
  async planPublication(@CurrentActor() actor: Actor, @Args('input') input: PlanPublicationInput) {
    const outcome = await this.publications.execute(actor, input);
    return isFailure(outcome) ? outcome : this.revisions.byId(actor, outcome.revisionId);
  }

  @Mutation(() => PlanArchivingResult, { description: 'Staff or reviewers of the space say until when an article holds, or that it holds on.' })
  @Rate('act')
  @Allow('signedIn')
  async planArchiving(@CurrentActor() actor: Actor, @Args('input') input: PlanArchivingInput) {
    const outcome = await this.archivings.execute(actor, input);
    return isFailure(outcome) ? outcome : this.articles.byId(actor, outcome.articleId);
  }
}

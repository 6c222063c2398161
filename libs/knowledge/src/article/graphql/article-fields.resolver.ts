import { Args, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Abilities, Ability } from '@kehila/accounts';
import { Question, QuestionReader } from '@kehila/community';
import { type Actor, type ConnectionOf, CurrentActor, PageArgs, TextBody } from '@kehila/platform';
import { RatingReader } from '../../rating/rating.reader';
import { Revision, RevisionConnection } from '../../revision/graphql/revision.type';
import { RevisionReader } from '../../revision/revision.reader';
import { abilitiesOn, articleAbilities } from '../article.policy';
import { ArticleReader } from '../article.reader';
import { CreditsReader } from '../credits.reader';
import { openingOf } from '../opening';
import { isOfDesk } from '../sight';
import { ArticleOpening } from './article-opening.type';
import { Article } from './article.type';
import { Contributor } from './contributor.type';
import { Source } from './source.type';

/** What of an article is read only when somebody asks for it. */
@Resolver(() => Article)
export class ArticleFieldsResolver {
  constructor(
    private readonly articles: ArticleReader,
    private readonly credits: CreditsReader,
    private readonly revisions: RevisionReader,
    private readonly ratings: RatingReader,
    private readonly questions: QuestionReader,
    private readonly abilities: Abilities,
  ) {}

  @ResolveField(() => TextBody, { description: 'Its published text; empty for a draft.' })
  body(@Parent() article: Article): Promise<TextBody> | TextBody {
    return this.articles.body(article);
  }

  @ResolveField(() => TextBody, {
    nullable: true,
    description: 'Its published text with the parts for the staff, for staff and reviewers of the space; null when there are none. `body` never has them.',
  })
  staffBody(@CurrentActor() actor: Actor, @Parent() article: Article): Promise<TextBody | null> | null {
    return isOfDesk(actor, article.space.id) ? this.articles.staffBody(actor, article) : null;
  }

  @ResolveField(() => ArticleOpening, { nullable: true, description: 'What to know before more people read it; for staff and reviewers of the space.' })
  async opening(@CurrentActor() actor: Actor, @Parent() article: Article): Promise<ArticleOpening | null> {
    if (!isOfDesk(actor, article.space.id)) return null;
    const [open, whole] = await Promise.all([this.articles.body(article), this.articles.staffBody(actor, article)]);
    return openingOf(article.title, open.markdown, whole?.markdown ?? null);
  }

  @ResolveField(() => [Contributor], { description: 'Who is thanked for it, its main author first.' })
  contributors(@Parent() article: Article): Promise<Contributor[]> {
    return this.credits.contributorsOf(article.id);
  }

  @ResolveField(() => [Source], { description: 'What it draws on, as far as the viewer may see it.' })
  sources(@CurrentActor() actor: Actor, @Parent() article: Article): Promise<Source[]> {
    return this.credits.sourcesOf(actor, article.id);
  }

  @ResolveField(() => Question, { nullable: true, description: 'The thread that it came from.' })
  question(@CurrentActor() actor: Actor, @Parent() article: Article): Promise<Question | null> | null {
    return article.questionId === null ? null : this.questions.gathered(actor, article.questionId);
  }

  @ResolveField(() => Boolean, { nullable: true, description: "The viewer's own rating: true when it helped; null when not rated, or not signed in." })
  viewerRating(@CurrentActor() actor: Actor, @Parent() article: Article): Promise<boolean | null> | null {
    return actor.isAnonymous ? null : this.ratings.of(actor, article.id);
  }

  @ResolveField('revisions', () => RevisionConnection, { description: 'Its texts, newest first: the published ones, and those that the viewer may see.' })
  revisionPage(@CurrentActor() actor: Actor, @Parent() article: Article, @Args() { first, after }: PageArgs): Promise<ConnectionOf<Revision>> {
    return this.revisions.pageOfArticle(actor, article.id, first, after);
  }

  @ResolveField(() => Revision, { nullable: true, description: 'The text that is being worked on, for its author, the staff and the reviewers of the space.' })
  openRevision(@CurrentActor() actor: Actor, @Parent() article: Article): Promise<Revision | null> {
    return this.revisions.openOf(actor, article.id);
  }

  @ResolveField(() => [Ability], { description: 'What the viewer may do with it now. WRITE_ARTICLE: propose a new text.' })
  async viewerCan(@CurrentActor() actor: Actor, @Parent() article: Article): Promise<Ability[]> {
    const facts = { spaceId: article.space.id, state: article.state, mainAuthorId: article.mainAuthorId, creditedIds: article.creditedIds };
    return abilitiesOn(actor, facts, await this.abilities.lacking(actor, articleAbilities, { spaceId: article.space.id }));
  }
}

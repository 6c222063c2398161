import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Abilities, Ability } from '@kehila/accounts';
import { type Actor, Clock, CurrentActor, DifferenceBlock, TextBody } from '@kehila/platform';
import { ArticleReader } from '../../article/article.reader';
import { CreditsReader } from '../../article/credits.reader';
import { ArticleOpening } from '../../article/graphql/article-opening.type';
import { openingOf } from '../../article/opening';
import { isOfDesk } from '../../article/sight';
import { Article } from '../../article/graphql/article.type';
import { Contributor } from '../../article/graphql/contributor.type';
import { Source } from '../../article/graphql/source.type';
import { Approvals } from '../../review/approvals';
import { RevisionApproval, RevisionComment } from '../../review/graphql/review.types';
import { ReviewComments } from '../../review/review-comments';
import { ReviewDifference } from '../../review/review-difference';
import { nextStepOf } from '../next-step';
import { abilitiesOn, revisionAbilities } from '../revision.policy';
import { RevisionReader } from '../revision.reader';
import { Revision } from './revision.type';

/** What of a revision is read only when somebody asks for it. */
@Resolver(() => Revision)
export class RevisionFieldsResolver {
  constructor(
    private readonly revisions: RevisionReader,
    private readonly articles: ArticleReader,
    private readonly credits: CreditsReader,
    private readonly talk: ReviewComments,
    private readonly approved: Approvals,
    private readonly differences: ReviewDifference,
    private readonly abilities: Abilities,
    private readonly clock: Clock,
  ) {}

  @ResolveField(() => TextBody, { description: 'Its text.' })
  body(@Parent() revision: Revision): Promise<TextBody> {
    return this.revisions.body(revision);
  }

  @ResolveField(() => TextBody, {
    nullable: true,
    description: 'Its text with the parts for the staff, for staff and reviewers of the space; null when there are none. `body` never has them.',
  })
  staffBody(@CurrentActor() actor: Actor, @Parent() revision: Revision): Promise<TextBody | null> | null {
    return this.revisions.staffBody(actor, revision);
  }

  @ResolveField(() => Boolean, { description: 'Whether the viewer reads the parts for the staff, and as its author writes them.' })
  viewerReadsStaffParts(@CurrentActor() actor: Actor, @Parent() revision: Revision): boolean {
    return isOfDesk(actor, revision.facts.spaceId);
  }

  @ResolveField(() => ArticleOpening, {
    nullable: true,
    description: 'What to know before it opens the article to more people; for staff and reviewers of the space.',
  })
  async opening(@CurrentActor() actor: Actor, @Parent() revision: Revision): Promise<ArticleOpening | null> {
    if (revision.opensTo === null || !isOfDesk(actor, revision.facts.spaceId)) return null;
    const [open, whole] = await Promise.all([this.revisions.body(revision), this.revisions.staffBody(actor, revision)]);
    return openingOf(revision.title, open.markdown, whole?.markdown ?? null);
  }

  @ResolveField(() => [DifferenceBlock], {
    description: 'What it changes in the parts for the staff, for staff and reviewers of the space; none when there are no such parts.',
  })
  staffDifference(@CurrentActor() actor: Actor, @Parent() revision: Revision): Promise<DifferenceBlock[]> | DifferenceBlock[] {
    return isOfDesk(actor, revision.facts.spaceId) ? this.differences.ofStaffParts(revision.id) : [];
  }

  @ResolveField(() => Article, { description: 'The article that it is a text of.' })
  article(@CurrentActor() actor: Actor, @Parent() revision: Revision): Promise<Article | null> {
    return this.articles.byId(actor, revision.articleId);
  }

  @ResolveField(() => [DifferenceBlock], {
    description: 'What it changes against the published text, or for what was published itself against the one before; all added when there is none.',
  })
  difference(@Parent() revision: Revision): Promise<DifferenceBlock[]> {
    return this.differences.of(revision.id);
  }

  @ResolveField(() => [RevisionComment], {
    description: 'The talk about it, oldest first, at most 500; for its author, the staff and the reviewers of the space.',
  })
  comments(@Parent() revision: Revision): Promise<RevisionComment[]> | RevisionComment[] {
    return revision.isInside ? this.talk.of(revision.id) : [];
  }

  @ResolveField(() => [Contributor], { description: 'Who is thanked for the article, and who wrote this text.' })
  async contributors(@Parent() revision: Revision): Promise<Contributor[]> {
    const credited = await this.credits.contributorsOf(revision.articleId);
    const knowsAuthor = credited.some(({ account }) => account.id === revision.author.id);
    return knowsAuthor ? credited : [...credited, { account: revision.author, kind: 'contributor' }];
  }

  @ResolveField(() => [Source], { description: 'What the article draws on, as far as the viewer may see it.' })
  sources(@CurrentActor() actor: Actor, @Parent() revision: Revision): Promise<Source[]> {
    return this.credits.sourcesOf(actor, revision.articleId);
  }

  @ResolveField(() => [RevisionApproval], {
    description: 'Who approved the text as it stands, oldest first; for its author, the staff and the reviewers of the space, else empty.',
  })
  approvals(@Parent() { id, isInside }: Revision): Promise<RevisionApproval[]> | RevisionApproval[] {
    return isInside ? this.approved.of(id) : [];
  }

  @ResolveField(() => String, { description: "What comes next, a sentence in the caller's language." })
  nextStep(@CurrentActor() actor: Actor, @Parent() revision: Revision): string {
    return nextStepOf(actor, revision);
  }

  @ResolveField(() => [Ability], { description: 'What the viewer may do with it now.' })
  async viewerCan(@CurrentActor() actor: Actor, @Parent() { facts }: Revision): Promise<Ability[]> {
    return abilitiesOn(actor, facts, await this.abilities.lacking(actor, revisionAbilities, { spaceId: facts.spaceId }), this.clock.now());
  }
}

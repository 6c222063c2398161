import { Args, ArgsType, Field, Mutation, ObjectType, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { IsBoolean, IsOptional, IsString, MaxLength } from 'class-validator';
import { Account, Accounts } from '@kehila/accounts';
import { HasNoNul } from '@kehila/community';
import {
  type Actor,
  Allow,
  connectionOf,
  type ConnectionOf,
  CurrentActor,
  emptyPage,
  isFailure,
  NotAllowed,
  NotFound,
  PageArgs,
  Rate,
  Refused,
  resultUnion,
  StateRefused,
} from '@kehila/platform';
import { Spaces } from '@kehila/spaces';
import { ArticleReader } from '../../article/article.reader';
import { ArticleReference } from '../../article/graphql/article-reference.type';
import { Article } from '../../article/graphql/article.type';
import { longest } from '../../inputs';
import { DueArticlesReader } from '../due-articles.reader';
import { ReplacementReader } from '../replacement.reader';
import { UpkeepReader } from '../upkeep.reader';
import { AssignArticle } from '../use-cases/assign-article';
import { SettleComplaint } from '../use-cases/settle-complaint';
import { AssignArticleInput, SettleComplaintInput } from './upkeep.inputs';
import { ArticleTask, Complaint, type DueArticle, DueArticleConnection } from './upkeep.types';

const AssignArticleResult = resultUnion('AssignArticleResult', Article, [NotFound, NotAllowed, StateRefused, Refused]);
const SettleComplaintResult = resultUnion('SettleComplaintResult', Article, [NotFound]);

@ObjectType({ description: 'A page of what readers missed.' })
class ComplaintConnection extends connectionOf(Complaint) {}

@ArgsType()
class DueArticlesArgs extends PageArgs {
  @Field(() => String, { nullable: true, description: 'Slug of a space; all of the caller when absent.' })
  @IsOptional()
  @IsString()
  @MaxLength(longest.slug)
  @HasNoNul()
  space?: string | null;

  @Field({ defaultValue: false, description: 'Only those that the caller keeps.' })
  @IsBoolean()
  mine: boolean;
}

/** Keeping articles true: who does, what there is to do, and what stands in their place. */
@Resolver(() => Article)
export class UpkeepResolver {
  constructor(
    private readonly due: DueArticlesReader,
    private readonly upkeep: UpkeepReader,
    private readonly articles: ArticleReader,
    private readonly accounts: Accounts,
    private readonly spaces: Spaces,
    private readonly replacements: ReplacementReader,
    private readonly assigning: AssignArticle,
    private readonly settling: SettleComplaint,
  ) {}

  @Query(() => DueArticleConnection, {
    description: 'Articles that somebody should look at, in the spaces where the caller is staff or reviews, longest first; empty for all others.',
  })
  @Allow('signedIn')
  dueArticles(@CurrentActor() actor: Actor, @Args() { space, mine, first, after }: DueArticlesArgs): Promise<ConnectionOf<DueArticle>> {
    const known = space ? this.spaces.bySlug(space) : null;
    return known === undefined ? Promise.resolve(emptyPage) : this.due.page(actor, { spaceId: known?.id ?? null, mine }, first, after);
  }

  @ResolveField(() => ArticleReference, {
    nullable: true,
    description: 'What stands in its place, as far as the viewer may see it; in its language where it is read in that.',
  })
  replacement(@CurrentActor() actor: Actor, @Parent() article: Article): Promise<ArticleReference | null> {
    return this.replacements.in(article.language, actor, article.replacedBy);
  }

  @ResolveField(() => Account, { nullable: true, description: 'Who keeps it true; for the staff and the reviewers of its space.' })
  async owner(@CurrentActor() actor: Actor, @Parent() article: Article): Promise<Account | null> {
    if (article.ownerId === null || !this.upkeep.sees(actor, article)) return null;
    return (await this.accounts.byId(article.ownerId)) ?? null;
  }

  @ResolveField(() => [ArticleTask], { description: 'Why somebody has to look at it before its day; for the staff and the reviewers of its space.' })
  tasks(@CurrentActor() actor: Actor, @Parent() article: Article): Promise<ArticleTask[]> | ArticleTask[] {
    return this.upkeep.sees(actor, article) ? this.upkeep.tasksOf(article.id) : [];
  }

  @ResolveField(() => ComplaintConnection, {
    description: 'What readers missed and nobody has dealt with, oldest first; for the staff and the reviewers of its space.',
  })
  complaints(@CurrentActor() actor: Actor, @Parent() article: Article, @Args() { first, after }: PageArgs): Promise<ConnectionOf<Complaint>> {
    return this.upkeep.sees(actor, article) ? this.upkeep.complaintsOf(article.id, first, after) : Promise.resolve(emptyPage);
  }

  @Mutation(() => AssignArticleResult, { description: 'Staff or reviewers of the space say who keeps an article true.' })
  @Rate('act')
  @Allow('signedIn')
  async assignArticle(@CurrentActor() actor: Actor, @Args('input') input: AssignArticleInput) {
    const outcome = await this.assigning.execute(actor, input);
    return isFailure(outcome) ? outcome : this.articles.byId(actor, outcome.articleId);
  }

  @Mutation(() => SettleComplaintResult, { description: 'Staff or reviewers of the space have dealt with what a reader missed.' })
  @Rate('act')
  @Allow('signedIn')
  async settleComplaint(@CurrentActor() actor: Actor, @Args('input') input: SettleComplaintInput) {
    const outcome = await this.settling.execute(actor, input);
    return isFailure(outcome) ? outcome : this.articles.byId(actor, outcome.articleId);
  }
}

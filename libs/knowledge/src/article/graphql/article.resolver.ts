import { Args, ArgsType, Field, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { IsOptional, ValidateNested } from 'class-validator';
import {
  type Actor,
  Allow,
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
import { ArticleReader } from '../article.reader';
import { ChangeArticleAudience } from '../use-cases/change-article-audience';
import { ArchiveArticle } from '../use-cases/archive-article';
import { MarkArticleOutdated } from '../use-cases/mark-article-outdated';
import { VerifyArticle } from '../use-cases/verify-article';
import { ArchiveArticleInput, ArticleFilter, ChangeArticleAudienceInput, MarkArticleOutdatedInput, VerifyArticleInput } from './article.inputs';
import { Article, ArticleConnection } from './article.type';

const VerifyArticleResult = resultUnion('VerifyArticleResult', Article, [NotFound, NotAllowed, StateRefused, Refused]);
const MarkArticleOutdatedResult = resultUnion('MarkArticleOutdatedResult', Article, [NotFound, NotAllowed, StateRefused, Refused]);
const ArchiveArticleResult = resultUnion('ArchiveArticleResult', Article, [NotFound, NotAllowed, StateRefused, Refused]);
const ChangeArticleAudienceResult = resultUnion('ChangeArticleAudienceResult', Article, [NotFound, NotAllowed, StateRefused, Refused]);

@ArgsType()
class ArticlesArgs extends PageArgs {
  @Field(() => ArticleFilter, { nullable: true, description: 'Which ones; all that are published when absent.' })
  @IsOptional()
  @ValidateNested()
  @Type(() => ArticleFilter)
  filter?: ArticleFilter | null;
}

@Resolver(() => Article)
export class ArticleResolver {
  constructor(
    private readonly reader: ArticleReader,
    private readonly spaces: Spaces,
    private readonly verifying: VerifyArticle,
    private readonly outdating: MarkArticleOutdated,
    private readonly archiving: ArchiveArticle,
    private readonly addressing: ChangeArticleAudience,
  ) {}

  @Query(() => ArticleConnection, { description: 'Articles, newest first.' })
  @Allow('anyone')
  articles(@CurrentActor() actor: Actor, @Args() { filter, first, after }: ArticlesArgs): Promise<ConnectionOf<Article>> {
    const space = filter?.space ? this.spaces.bySlug(filter.space) : null;
    if (space === undefined) return Promise.resolve(emptyPage);
    const { standing = null, state = null, kind = null, section = null } = filter ?? {};
    const fields = filter?.fields?.length ? Object.fromEntries(filter.fields.map(({ key, choice }) => [key, choice])) : null;
    if (space === null && (section !== null || fields !== null)) return Promise.resolve(emptyPage);
    return this.reader.page(actor, { spaceId: space?.id ?? null, standing, state, kind, section, fields }, first, after);
  }

  @Mutation(() => VerifyArticleResult, { description: 'Staff or reviewers of the space say that an article is still true: it is good until its next review.' })
  @Rate('act')
  @Allow('signedIn')
  async verifyArticle(@CurrentActor() actor: Actor, @Args('input') input: VerifyArticleInput) {
    const outcome = await this.verifying.execute(actor, input);
    return isFailure(outcome) ? outcome : this.reader.byId(actor, outcome.articleId);
  }

  @Mutation(() => MarkArticleOutdatedResult, {
    description: 'Staff or reviewers of the space say that an article is no longer true; it stays readable, with a warning.',
  })
  @Rate('act')
  @Allow('signedIn')
  async markArticleOutdated(@CurrentActor() actor: Actor, @Args('input') input: MarkArticleOutdatedInput) {
    const outcome = await this.outdating.execute(actor, input);
    return isFailure(outcome) ? outcome : this.reader.byId(actor, outcome.articleId);
  }

  @Mutation(() => ArchiveArticleResult, {
    description: 'Staff or reviewers of the space put an article away, with its translations or without. Verifying it brings back what went.',
  })
  @Rate('act')
  @Allow('signedIn')
  async archiveArticle(@CurrentActor() actor: Actor, @Args('input') input: ArchiveArticleInput) {
    const outcome = await this.archiving.execute(actor, input);
    return isFailure(outcome) ? outcome : this.reader.byId(actor, outcome.articleId);
  }

  @Mutation(() => ChangeArticleAudienceResult, {
    description:
      'Staff or reviewers of the space say who reads an article. Fewer: at once. More: its text goes to a reviewer (`openRevision`), and is open once another one approved it.',
  })
  @Rate('act')
  @Allow('signedIn')
  async changeArticleAudience(@CurrentActor() actor: Actor, @Args('input') input: ChangeArticleAudienceInput) {
    const outcome = await this.addressing.execute(actor, input);
    return isFailure(outcome) ? outcome : this.reader.byId(actor, outcome.articleId);
  }
}

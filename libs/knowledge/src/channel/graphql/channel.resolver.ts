import { Args, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import {
  type Actor,
  Allow,
  type ConnectionOf,
  CurrentActor,
  isFailure,
  NotAllowed,
  NotFound,
  PageArgs,
  Rate,
  Refused,
  resultUnion,
  StateRefused,
} from '@kehila/platform';
import { ArticleReader } from '../../article/article.reader';
import { Article } from '../../article/graphql/article.type';
import { AttachmentReader } from '../../attachment/attachment.reader';
import { ArticleChangesReader } from '../article-changes.reader';
import { ArticleFinder } from '../article-finder';
import { contentHashOf, plainFormOf, shortFormOf } from '../article-forms';
import { SetArticleKey } from '../set-article-key';
import { ArticleChange, ArticleChangeConnection } from './article-change.type';
import { ArticleArgs, SetArticleKeyInput } from './channel.inputs';

const SetArticleKeyResult = resultUnion('SetArticleKeyResult', Article, [NotFound, NotAllowed, StateRefused, Refused]);

/** The same article in every channel. */
@Resolver(() => Article)
export class ChannelResolver {
  constructor(
    private readonly articles: ArticleReader,
    private readonly finder: ArticleFinder,
    private readonly attachments: AttachmentReader,
    private readonly changes: ArticleChangesReader,
    private readonly naming: SetArticleKey,
  ) {}

  @Query(() => Article, {
    nullable: true,
    description: 'An article by its id, its slug or its external key, one of them; null when it does not exist or may not be seen.',
  })
  @Allow('anyone')
  article(@CurrentActor() actor: Actor, @Args() name: ArticleArgs): Promise<Article | null> {
    return this.finder.find(actor, name);
  }

  @Query(() => ArticleChangeConnection, {
    description:
      'What changed about articles, in order, each article once, as the caller may see them. Keep the last `endCursor` and go on after it: nothing is missed. Without `after`: all that are there.',
  })
  @Allow('anyone')
  changedArticles(@CurrentActor() actor: Actor, @Args() { first, after }: PageArgs): Promise<ConnectionOf<ArticleChange>> {
    return this.changes.after(actor, first, after);
  }

  @ResolveField(() => String, {
    description: 'Its first paragraph as plain text, at most 400 characters, then a line for each file, its name and address: for the phone desk and for chat.',
  })
  async shortText(@Parent() article: Article): Promise<string> {
    return shortFormOf(await this.articles.body(article), await this.attachments.ofArticle(article.id));
  }

  @ResolveField('plainText', () => String, {
    description: 'Its published text without marks, one line a paragraph, then a line for each file, its name and address.',
  })
  async withoutMarks(@Parent() article: Article): Promise<string> {
    return plainFormOf(await this.articles.body(article), await this.attachments.ofArticle(article.id));
  }

  @ResolveField(() => String, {
    description: 'SHA-256, hexadecimal, of title, empty line and Markdown (NFC, LF, without blank ends): shows later which text a channel gave.',
  })
  async contentHash(@Parent() article: Article): Promise<string> {
    return contentHashOf(article.title, await this.articles.body(article));
  }

  @Mutation(() => SetArticleKeyResult, { description: 'Staff or reviewers of the space say under which name another system asks for an article.' })
  @Rate('act')
  @Allow('signedIn')
  async setArticleKey(@CurrentActor() actor: Actor, @Args('input') input: SetArticleKeyInput) {
    const outcome = await this.naming.execute(actor, input);
    return isFailure(outcome) ? outcome : this.articles.byId(actor, outcome.articleId);
  }
}

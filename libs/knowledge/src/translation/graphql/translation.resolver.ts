import { Args, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import {
  type Actor,
  Allow,
  ContentLanguage,
  CurrentActor,
  isFailure,
  type Language,
  NotAllowed,
  NotFound,
  Rate,
  Refused,
  resultUnion,
  StateRefused,
} from '@kehila/platform';
import { ArticleReader } from '../../article/article.reader';
import { ArticleReference } from '../../article/graphql/article-reference.type';
import { Article } from '../../article/graphql/article.type';
import { ReplacementReader } from '../../upkeep/replacement.reader';
import { TranslationsReader } from '../translations.reader';
import { ConfirmTranslation } from '../confirm-translation';
import { ConfirmTranslationInput } from './translation.inputs';
import { ArticleTranslation, OutdatedOriginal } from './translation.types';

const ConfirmTranslationResult = resultUnion('ConfirmTranslationResult', Article, [NotFound, NotAllowed, StateRefused, Refused]);

/** An article in the languages that it stands in. */
@Resolver(() => Article)
export class TranslationResolver {
  constructor(
    private readonly others: TranslationsReader,
    private readonly articles: ArticleReader,
    private readonly replacements: ReplacementReader,
    private readonly confirming: ConfirmTranslation,
  ) {}

  @ResolveField(() => [ArticleTranslation], {
    description:
      'The same in other languages, as far as the viewer may see it, the original first: its translations, or what it is one of and the others of that.',
  })
  translations(@CurrentActor() actor: Actor, @Parent() article: Article): Promise<ArticleTranslation[]> {
    return this.others.of(actor, article.id);
  }

  @ResolveField(() => ArticleReference, { nullable: true, description: 'The original that it is a translation of; null for an original.' })
  async translationOf(@CurrentActor() actor: Actor, @Parent() article: Article): Promise<ArticleReference | null> {
    return (await this.others.of(actor, article.id)).find(({ isOriginal }) => isOriginal) ?? null;
  }

  @ResolveField(() => OutdatedOriginal, { nullable: true, description: 'Of a translation whose original is outdated: what its readers are told of that.' })
  async outdatedOriginal(@CurrentActor() actor: Actor, @Parent() { id, language }: Article): Promise<OutdatedOriginal | null> {
    const original = (await this.others.of(actor, id)).find(({ isOriginal }) => isOriginal);
    if (original?.state !== 'outdated') return null;
    const replacement = await this.replacements.in(language, actor, original.replacedBy);
    return { note: original.outdatedNote, language: original.language, replacement: replacement?.id === id ? null : replacement };
  }

  @ResolveField(() => [ContentLanguage], {
    description: 'Languages whose translation is hidden until it follows a large change of the original; readers of them read the original.',
  })
  translationsAwaited(@CurrentActor() actor: Actor, @Parent() article: Article): Promise<Language[]> {
    return this.others.awaitedOf(actor, article.id);
  }

  @Mutation(() => ConfirmTranslationResult, {
    description:
      'Staff or reviewers of the space say that a translation still holds, though its original has changed: its readers are not told of it any more.',
  })
  @Rate('act')
  @Allow('signedIn')
  async confirmTranslation(@CurrentActor() actor: Actor, @Args('input') input: ConfirmTranslationInput) {
    const outcome = await this.confirming.execute(actor, input);
    return isFailure(outcome) ? outcome : this.articles.byId(actor, outcome.articleId);
  }
}

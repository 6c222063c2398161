import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { type Actor, CurrentActor } from '@kehila/platform';
import { ArticleReference } from '../../article/graphql/article-reference.type';
import { Article } from '../../article/graphql/article.type';
import { TranslationsReader } from '../translations.reader';
import { ArticleTranslation } from './translation.types';

/** An article in the languages that it stands in. */
@Resolver(() => Article)
export class TranslationResolver {
  constructor(private readonly others: TranslationsReader) {}

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
}

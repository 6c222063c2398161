import { Injectable } from '@nestjs/common';
import type { Actor, Language } from '@kehila/platform';
import { ArticleReader } from '../article/article.reader';
import type { ArticleReference } from '../article/graphql/article-reference.type';
import { TranslationsReader } from '../translation/translations.reader';

/** What stands in the place of an article, as those read it who came to that: in their language, where readers are led to it. */
@Injectable()
export class ReplacementReader {
  constructor(
    private readonly articles: ArticleReader,
    private readonly translations: TranslationsReader,
  ) {}

  /** Null when there is none, or the actor may not see it. */
  async in(language: Language, actor: Actor, replacedBy: string | null): Promise<ArticleReference | null> {
    const article = replacedBy === null ? null : await this.articles.byId(actor, replacedBy);
    if (!article || article.language === language) return article;
    const others = await this.translations.of(actor, article.id);
    return others.find((other) => other.leads && other.language === language) ?? article;
  }
}

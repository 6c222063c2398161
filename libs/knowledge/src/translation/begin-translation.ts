import { Injectable } from '@nestjs/common';
import { type Actor, ErrorCode, type Language, NotFound, Refused, StateRefused } from '@kehila/platform';
import { refusalOfState } from '../article/article.policy';
import { ArticleReader } from '../article/article.reader';
import { ArticleRepository } from '../article/article.repository';
import type { Beginning } from '../revision/drafting/beginning';
import { TranslationRepository } from './translation.repository';

/** Translates a published article: the draft begins with the text of the original and goes its own way from there. */
@Injectable()
export class BeginTranslation {
  constructor(
    private readonly reader: ArticleReader,
    private readonly articles: ArticleRepository,
    private readonly translations: TranslationRepository,
  ) {}

  async prepare(actor: Actor, sourceId: string, language: Language): Promise<Beginning | NotFound> {
    const known = await this.reader.byId(actor, sourceId);
    if (!known) return new NotFound(sourceId);
    return {
      spaceId: known.space.id,
      nominationId: null,
      begin: async (tx) => {
        const source = await this.articles.lock(tx, actor, sourceId);
        if (!source) return new NotFound(sourceId);
        const refusal = refusalOfState(source.state, 'propose');
        if (refusal) return refusal;
        if (await this.translations.isTranslation(tx, sourceId)) return new StateRefused('translation');
        if (await this.translations.isTaken(tx, sourceId, language)) return new Refused(ErrorCode.TRANSLATION_EXISTS, ['input', 'language']);
        return this.translations.insert(tx, sourceId, language);
      },
    };
  }
}

import { Injectable } from '@nestjs/common';
import { type Actor, NotFound, StateRefused } from '@kehila/platform';
import { refusalOfState } from '../../article/article.policy';
import { ArticleReader } from '../../article/article.reader';
import { ArticleRepository } from '../../article/article.repository';
import { TranslationRepository } from '../../translation/translation.repository';
import type { Beginning } from './beginning';
import { DraftRepository } from './draft.repository';

/** Proposes a new text of a published article; it begins as a copy of the one that stands. */
@Injectable()
export class BeginFromArticle {
  constructor(
    private readonly reader: ArticleReader,
    private readonly articles: ArticleRepository,
    private readonly drafts: DraftRepository,
    private readonly translations: TranslationRepository,
  ) {}

  async prepare(actor: Actor, articleId: string): Promise<Beginning | NotFound> {
    const known = await this.reader.byId(actor, articleId);
    if (!known) return new NotFound(articleId);
    return {
      spaceId: known.space.id,
      nominationId: null,
      begin: async (tx) => {
        const article = await this.articles.lock(tx, actor, articleId);
        if (!article) return new NotFound(articleId);
        const refusal = refusalOfState(article.state, 'propose');
        if (refusal) return refusal;
        if (await this.drafts.hasOpenRevision(tx, articleId)) return new StateRefused('revision_open');
        const drafted = await this.drafts.insertRevision(tx, articleId);
        await this.translations.bindToCurrent(tx, drafted.revisionId);
        return drafted;
      },
    };
  }
}

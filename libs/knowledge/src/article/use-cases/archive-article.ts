import { Injectable } from '@nestjs/common';
import { Abilities } from '@kehila/accounts';
import { actingAccount } from '@kehila/community';
import { type Actor, type Failure, isFailure, NotFound, UnitOfWork } from '@kehila/platform';
import type { ArticleArchived } from '../article.events';
import { refusalOfUpkeep } from '../article.policy';
import { ArticleRepository } from '../article.repository';
import { Archiving } from '../archiving';
import { Replacement } from '../../upkeep/replacement';
import type { ArchiveArticleInput } from '../graphql/article.inputs';

/** Put away: found and read by nobody but its writers, the staff and the reviewers of its space. Its translations go with it, unless they are kept. */
@Injectable()
export class ArchiveArticle {
  constructor(
    private readonly work: UnitOfWork,
    private readonly abilities: Abilities,
    private readonly articles: ArticleRepository,
    private readonly replacement: Replacement,
    private readonly archiving: Archiving,
  ) {}

  execute(actor: Actor, input: ArchiveArticleInput): Promise<ArticleArchived | Failure> {
    return this.work.run({ act: 'archiveArticle', actor, input }, async (tx) => {
      const article = await this.articles.lock(tx, actor, input.articleId);
      if (!article) return new NotFound(input.articleId);
      const refusal = (await this.abilities.refusal(actor, 'ARCHIVE_ARTICLE', { spaceId: article.spaceId, tx })) ?? refusalOfUpkeep(actor, article, 'archive');
      if (refusal) return refusal;

      const keepsTranslations = input.keepTranslations ?? false;
      const replacement = await this.replacement.ofArchived(tx, actor, article.id, input.replacedBy ?? null, keepsTranslations);
      if (isFailure(replacement)) return replacement;

      return this.archiving.archive(tx, article, { note: input.note, replacedBy: replacement.articleId, keepsTranslations }, actingAccount(actor));
    });
  }
}

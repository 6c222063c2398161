import { Injectable } from '@nestjs/common';
import { Abilities } from '@kehila/accounts';
import { actingAccount } from '@kehila/community';
import { type Actor, type Failure, isFailure, NotFound, UnitOfWork } from '@kehila/platform';
import { ArticleArchived } from '../article.events';
import { refusalOfUpkeep } from '../article.policy';
import { ArticleRepository } from '../article.repository';
import { Replacement } from '../../upkeep/replacement';
import { TaskRepository } from '../../upkeep/task.repository';
import type { ArchiveArticleInput } from '../graphql/article.inputs';

/** Put away: found and read by nobody but its writers, the staff and the reviewers of its space. */
@Injectable()
export class ArchiveArticle {
  constructor(
    private readonly work: UnitOfWork,
    private readonly abilities: Abilities,
    private readonly articles: ArticleRepository,
    private readonly replacement: Replacement,
    private readonly tasks: TaskRepository,
  ) {}

  execute(actor: Actor, input: ArchiveArticleInput): Promise<ArticleArchived | Failure> {
    return this.work.run({ act: 'archiveArticle', actor, input }, async (tx) => {
      const article = await this.articles.lock(tx, actor, input.articleId);
      if (!article) return new NotFound(input.articleId);
      const refusal = (await this.abilities.refusal(actor, 'ARCHIVE_ARTICLE', { spaceId: article.spaceId, tx })) ?? refusalOfUpkeep(actor, article, 'archive');
      if (refusal) return refusal;

      const replacement = await this.replacement.of(tx, actor, article.id, input.replacedBy ?? null);
      if (isFailure(replacement)) return replacement;

      await this.articles.archive(tx, article.id, input.note, replacement.articleId);
      await this.tasks.settleAll(tx, article.id);
      return tx.record(new ArticleArchived({ articleId: article.id, spaceId: article.spaceId, archivedBy: actingAccount(actor), at: tx.now }));
    });
  }
}

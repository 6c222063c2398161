import { Injectable } from '@nestjs/common';
import { Abilities } from '@kehila/accounts';
import { actingAccount } from '@kehila/community';
import { type Actor, type Failure, isFailure, NotFound, UnitOfWork } from '@kehila/platform';
import { ArticleMarkedOutdated } from '../article.events';
import { refusalOfUpkeep } from '../article.policy';
import { ArticleRepository } from '../article.repository';
import { Family } from '../../translation/family';
import { Replacement } from '../../upkeep/replacement';
import type { MarkArticleOutdatedInput } from '../graphql/article.inputs';

/** No longer true: it stays readable, with a warning that says what to do instead. */
@Injectable()
export class MarkArticleOutdated {
  constructor(
    private readonly work: UnitOfWork,
    private readonly abilities: Abilities,
    private readonly articles: ArticleRepository,
    private readonly replacement: Replacement,
    private readonly family: Family,
  ) {}

  execute(actor: Actor, input: MarkArticleOutdatedInput): Promise<ArticleMarkedOutdated | Failure> {
    return this.work.run({ act: 'markArticleOutdated', actor, input }, async (tx) => {
      const article = await this.articles.lock(tx, actor, input.articleId);
      if (!article) return new NotFound(input.articleId);
      const refusal =
        (await this.abilities.refusal(actor, 'MARK_ARTICLE_OUTDATED', { spaceId: article.spaceId, tx })) ?? refusalOfUpkeep(actor, article, 'markOutdated');
      if (refusal) return refusal;

      const replacement = await this.replacement.of(tx, actor, article.id, input.replacedBy ?? null);
      if (isFailure(replacement)) return replacement;

      await this.articles.markOutdated(tx, article.id, input.note, replacement.articleId);
      await this.family.outdated(tx, article.id, actingAccount(actor));
      return tx.record(new ArticleMarkedOutdated({ articleId: article.id, spaceId: article.spaceId, markedBy: actingAccount(actor), at: tx.now }));
    });
  }
}

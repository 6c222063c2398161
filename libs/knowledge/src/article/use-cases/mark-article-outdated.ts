import { Injectable } from '@nestjs/common';
import { Abilities } from '@kehila/accounts';
import { actingAccount } from '@kehila/community';
import { type Actor, type Failure, NotFound, UnitOfWork } from '@kehila/platform';
import { ArticleMarkedOutdated } from '../article.events';
import { refusalOfUpkeep } from '../article.policy';
import { ArticleRepository } from '../article.repository';
import type { MarkArticleOutdatedInput } from '../graphql/article.inputs';

/** No longer true: it stays readable, with a warning that says what to do instead. */
@Injectable()
export class MarkArticleOutdated {
  constructor(
    private readonly work: UnitOfWork,
    private readonly abilities: Abilities,
    private readonly articles: ArticleRepository,
  ) {}

  execute(actor: Actor, input: MarkArticleOutdatedInput): Promise<ArticleMarkedOutdated | Failure> {
    return this.work.run({ act: 'markArticleOutdated', actor, input }, async (tx) => {
      const article = await this.articles.lock(tx, actor, input.articleId);
      if (!article) return new NotFound(input.articleId);
      const refusal =
        (await this.abilities.refusal(actor, 'MARK_ARTICLE_OUTDATED', { spaceId: article.spaceId, tx })) ?? refusalOfUpkeep(actor, article, 'markOutdated');
      if (refusal) return refusal;

      await this.articles.markOutdated(tx, article.id, input.note);
      return tx.record(new ArticleMarkedOutdated({ articleId: article.id, spaceId: article.spaceId, markedBy: actingAccount(actor), at: tx.now }));
    });
  }
}

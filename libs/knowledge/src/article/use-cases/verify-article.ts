import { Injectable } from '@nestjs/common';
import { Abilities } from '@kehila/accounts';
import { actingAccount } from '@kehila/community';
import { type Actor, type Failure, NotFound, UnitOfWork } from '@kehila/platform';
import { ArticleVerified } from '../article.events';
import { refusalOfUpkeep } from '../article.policy';
import { ArticleRepository } from '../article.repository';
import type { VerifyArticleInput } from '../graphql/article.inputs';
import { Family } from '../../translation/family';
import { FollowOriginal } from '../../translation/follow-original';
import { NextReview } from '../../upkeep/next-review';
import { TaskRepository } from '../../upkeep/task.repository';

/**
 * Still true: the article is good until its next review, also when it was marked outdated or put away. Its standing stays what it is.
 * What was put away with it is back with it.
 */
@Injectable()
export class VerifyArticle {
  constructor(
    private readonly work: UnitOfWork,
    private readonly abilities: Abilities,
    private readonly articles: ArticleRepository,
    private readonly nextReview: NextReview,
    private readonly tasks: TaskRepository,
    private readonly following: FollowOriginal,
    private readonly family: Family,
  ) {}

  execute(actor: Actor, input: VerifyArticleInput): Promise<ArticleVerified | Failure> {
    return this.work.run({ act: 'verifyArticle', actor, input }, async (tx) => {
      const article = await this.articles.lock(tx, actor, input.articleId);
      if (!article) return new NotFound(input.articleId);
      const refusal = (await this.abilities.refusal(actor, 'VERIFY_ARTICLE', { spaceId: article.spaceId, tx })) ?? refusalOfUpkeep(actor, article, 'verify');
      if (refusal) return refusal;

      const nextReviewAt = await this.nextReview.of(tx, { articleId: article.id, spaceId: article.spaceId }, actingAccount(actor));
      await this.articles.verify(tx, article.id, nextReviewAt, input.note ?? null);
      await this.tasks.settleAll(tx, article.id);
      await this.following.refresh(tx, [article.id]);
      if (article.state === 'archived') await this.family.restored(tx, article.id, actingAccount(actor));
      return tx.record(new ArticleVerified({ articleId: article.id, spaceId: article.spaceId, verifiedBy: actingAccount(actor), at: tx.now }));
    });
  }
}

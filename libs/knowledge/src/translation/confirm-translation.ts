import { Injectable } from '@nestjs/common';
import { Abilities } from '@kehila/accounts';
import { actingAccount } from '@kehila/community';
import { type Actor, type Failure, NotFound, StateRefused, UnitOfWork } from '@kehila/platform';
import { TranslationConfirmed } from '../article/article.events';
import { refusalOfUpkeep } from '../article/article.policy';
import { ArticleRepository } from '../article/article.repository';
import { FollowOriginal } from './follow-original';
import { FollowOriginalRepository } from './follow-original.repository';
import type { ConfirmTranslationInput } from './graphql/translation.inputs';

/** The original has changed, and its translation still holds: for the text of the original that was read, not for one that came meanwhile. */
@Injectable()
export class ConfirmTranslation {
  constructor(
    private readonly work: UnitOfWork,
    private readonly abilities: Abilities,
    private readonly articles: ArticleRepository,
    private readonly followed: FollowOriginalRepository,
    private readonly following: FollowOriginal,
  ) {}

  execute(actor: Actor, input: ConfirmTranslationInput): Promise<TranslationConfirmed | Failure> {
    return this.work.run({ act: 'confirmTranslation', actor, input }, async (tx) => {
      const { articleId, originalRevisionId } = input;
      const article = await this.articles.lock(tx, actor, articleId);
      if (!article) return new NotFound(articleId);
      const refusal = (await this.abilities.refusal(actor, 'VERIFY_ARTICLE', { spaceId: article.spaceId, tx })) ?? refusalOfUpkeep(actor, article, 'confirm');
      if (refusal) return refusal;
      if (!(await this.followed.holdFor(tx, article.id, originalRevisionId))) return new StateRefused('follows_original');

      await this.following.refresh(tx, [article.id]);
      return tx.record(
        new TranslationConfirmed({ articleId: article.id, spaceId: article.spaceId, originalRevisionId, confirmedBy: actingAccount(actor), at: tx.now }),
      );
    });
  }
}

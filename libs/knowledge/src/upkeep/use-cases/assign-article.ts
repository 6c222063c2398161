import { Injectable } from '@nestjs/common';
import { Abilities, Accounts } from '@kehila/accounts';
import { actingAccount } from '@kehila/community';
import { type Actor, ErrorCode, type Failure, NotFound, Refused, UnitOfWork } from '@kehila/platform';
import { ArticleAssigned } from '../../article/article.events';
import { refusalOfUpkeep } from '../../article/article.policy';
import { ArticleRepository } from '../../article/article.repository';
import type { AssignArticleInput } from '../graphql/upkeep.inputs';

/** Somebody of the space keeps an article true from now on: what makes it due stands before them. */
@Injectable()
export class AssignArticle {
  constructor(
    private readonly work: UnitOfWork,
    private readonly abilities: Abilities,
    private readonly accounts: Accounts,
    private readonly articles: ArticleRepository,
  ) {}

  async execute(actor: Actor, input: AssignArticleInput): Promise<ArticleAssigned | Failure> {
    const handle = input.handle?.trim() || null;
    // Read before the transaction: it must not hold one connection and wait for another.
    const owner = handle === null ? null : await this.accounts.byHandle(handle);
    return this.work.run({ act: 'assignArticle', actor, input }, async (tx) => {
      const article = await this.articles.lock(tx, actor, input.articleId);
      if (!article) return new NotFound(input.articleId);
      const refusal = (await this.abilities.refusal(actor, 'KEEP_ARTICLE', { spaceId: article.spaceId, tx })) ?? refusalOfUpkeep(actor, article, 'keep');
      if (refusal) return refusal;
      const isFit = owner === null || (owner !== undefined && (await this.articles.isKeeper(tx, owner.id, article.spaceId)));
      if (!isFit) return new Refused(ErrorCode.OWNER_UNFIT, ['input', 'handle']);

      const ownerId = owner?.id ?? null;
      await this.articles.assign(tx, article.id, ownerId);
      return tx.record(new ArticleAssigned({ articleId: article.id, spaceId: article.spaceId, ownerId, assignedBy: actingAccount(actor), at: tx.now }));
    });
  }
}

import { Injectable } from '@nestjs/common';
import { Abilities } from '@kehila/accounts';
import { actingAccount } from '@kehila/community';
import { type Actor, type Failure, NotFound, prepared, UnitOfWork } from '@kehila/platform';
import { ComplaintSettled } from '../../article/article.events';
import { ArticleRepository } from '../../article/article.repository';
import { Complaints } from '../complaints';
import type { SettleComplaintInput } from '../graphql/upkeep.inputs';

const articleOf = prepared<{ article_id: string }>('complaint_article', `select article_id from article_rating where id = $1`);

const settle = prepared<{ id: string }>(
  'complaint_settle',
  `update article_rating set settled_at = $2 where id = $1 and article_id = $3 and not helpful and settled_at is null returning id`,
);

/** What a reader missed was dealt with, or needs nothing. What somebody else settled before is as if it were not there. */
@Injectable()
export class SettleComplaint {
  constructor(
    private readonly work: UnitOfWork,
    private readonly abilities: Abilities,
    private readonly articles: ArticleRepository,
    private readonly complaints: Complaints,
  ) {}

  execute(actor: Actor, input: SettleComplaintInput): Promise<ComplaintSettled | Failure> {
    const { complaintId } = input;
    return this.work.run({ act: 'settleComplaint', actor, input }, async (tx) => {
      const articleId = (await tx.row(articleOf, [complaintId]))?.article_id;
      const article = articleId && (await this.articles.lock(tx, actor, articleId));
      // Whoever may not see complaints is not told which there are.
      if (!article || (await this.abilities.refusal(actor, 'KEEP_ARTICLE', { spaceId: article.spaceId, tx }))) return new NotFound(complaintId);
      if (!(await tx.row(settle, [complaintId, tx.now, article.id]))) return new NotFound(complaintId);

      await this.complaints.follow(tx, article.id);
      return tx.record(new ComplaintSettled({ articleId: article.id, spaceId: article.spaceId, complaintId, settledBy: actingAccount(actor), at: tx.now }));
    });
  }
}

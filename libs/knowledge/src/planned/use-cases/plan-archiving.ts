import { Injectable } from '@nestjs/common';
import { Abilities } from '@kehila/accounts';
import { actingAccount } from '@kehila/community';
import { type Actor, BadInput, type Failure, isFailure, NotFound, UnitOfWork } from '@kehila/platform';
import { ArticleArchivingPlanned } from '../../article/article.events';
import { refusalOfUpkeep } from '../../article/article.policy';
import { ArticleRepository } from '../../article/article.repository';
import { Replacement } from '../../upkeep/replacement';
import { mustBeAhead } from '../future';
import type { PlanArchivingInput } from '../graphql/planned.inputs';

/** An article holds until a day: it is put away by itself then, or not any more. */
@Injectable()
export class PlanArchiving {
  constructor(
    private readonly work: UnitOfWork,
    private readonly abilities: Abilities,
    private readonly articles: ArticleRepository,
    private readonly replacement: Replacement,
  ) {}

  /** @throws BadInput when the time has passed, or nothing is said. */
  execute(actor: Actor, input: PlanArchivingInput): Promise<ArticleArchivingPlanned | Failure> {
    return this.work.run({ act: 'planArchiving', actor, input }, async (tx) => {
      const article = await this.articles.lock(tx, actor, input.articleId);
      if (!article) return new NotFound(input.articleId);
      const refusal = (await this.abilities.refusal(actor, 'ARCHIVE_ARTICLE', { spaceId: article.spaceId, tx })) ?? refusalOfUpkeep(actor, article, 'archive');
      if (refusal) return refusal;

      const archiveAt = input.at ?? null;
      if (archiveAt === null) await this.articles.planArchiving(tx, article.id, null);
      else {
        mustBeAhead(tx, archiveAt, 'at');
        const note = input.note?.trim();
        if (!note) throw new BadInput([{ path: ['input', 'note'], code: 'REQUIRED' }]);
        const keepsTranslations = input.keepTranslations ?? false;
        const replacement = await this.replacement.ofArchived(tx, actor, article.id, input.replacedBy ?? null, keepsTranslations);
        if (isFailure(replacement)) return replacement;
        await this.articles.planArchiving(tx, article.id, { at: archiveAt, note, replacedBy: replacement.articleId, keepsTranslations });
      }
      return tx.record(
        new ArticleArchivingPlanned({ articleId: article.id, spaceId: article.spaceId, archiveAt, plannedBy: actingAccount(actor), at: tx.now }),
      );
    });
  }
}

import { Injectable } from '@nestjs/common';
import { Abilities } from '@kehila/accounts';
import { actingAccount } from '@kehila/community';
import { type Actor, ErrorCode, type Failure, NotFound, Refused, StateRefused, type Transaction, UnitOfWork } from '@kehila/platform';
import { DraftRepository } from '../../revision/drafting/draft.repository';
import { RevisionDrafted, RevisionSubmitted } from '../../revision/revision.events';
import { RevisionRepository } from '../../revision/revision.repository';
import { TranslationRepository } from '../../translation/translation.repository';
import { ArticleAudienceChanged } from '../article.events';
import { refusalOfUpkeep } from '../article.policy';
import { ArticleRepository } from '../article.repository';
import { type Audience, isWider } from '../audience';
import type { ChangeArticleAudienceInput } from '../graphql/article.inputs';
import type { LockedArticle } from '../locked-article';

/** Who reads an article. Fewer: at once. More: the text that stands goes to a reviewer, and its publication opens it. */
@Injectable()
export class ChangeArticleAudience {
  constructor(
    private readonly work: UnitOfWork,
    private readonly abilities: Abilities,
    private readonly articles: ArticleRepository,
    private readonly drafts: DraftRepository,
    private readonly revisions: RevisionRepository,
    private readonly translations: TranslationRepository,
  ) {}

  execute(actor: Actor, input: ChangeArticleAudienceInput): Promise<ArticleAudienceChanged | RevisionSubmitted | Failure> {
    const { articleId, audience } = input;
    return this.work.run({ act: 'changeArticleAudience', actor, input }, async (tx) => {
      const article = await this.articles.lock(tx, actor, articleId);
      if (!article) return new NotFound(articleId);
      const refusal = (await this.abilities.refusal(actor, 'KEEP_ARTICLE', { spaceId: article.spaceId, tx })) ?? refusalOfUpkeep(actor, article, 'setAudience');
      if (refusal) return refusal;
      if (article.audience === audience) return new Refused(ErrorCode.NOTHING_CHANGED, ['input', 'audience']);
      // What nobody has read yet is reviewed before it is published anyway.
      if (article.state !== 'draft' && isWider(audience, article.audience)) return this.handIn(tx, article, audience);

      await this.articles.setAudience(tx, article.id, audience);
      for (const translation of await this.translations.narrow(tx, article.id, audience)) await this.changed(tx, translation, audience);
      return this.changed(tx, article, audience);
    });
  }

  private changed(tx: Transaction, { id, spaceId }: Pick<LockedArticle, 'id' | 'spaceId'>, audience: Audience): Promise<ArticleAudienceChanged> {
    return tx.record(new ArticleAudienceChanged({ articleId: id, spaceId, audience, changedBy: actingAccount(tx.actor), at: tx.now }));
  }

  private async handIn(tx: Transaction, { id, spaceId }: LockedArticle, audience: Audience): Promise<RevisionSubmitted | StateRefused> {
    if (await this.drafts.hasOpenRevision(tx, id)) return new StateRefused('revision_open');
    const { revisionId } = await this.drafts.insertRevision(tx, id);
    await this.revisions.openTo(tx, revisionId, audience);
    await this.revisions.submit(tx, revisionId);
    const text = { revisionId, articleId: id, spaceId, authorId: actingAccount(tx.actor), at: tx.now };
    await tx.record(new RevisionDrafted({ ...text, nominationId: null }));
    return tx.record(new RevisionSubmitted({ ...text, version: 1 }));
  }
}

import { Injectable } from '@nestjs/common';
import { Abilities, Segments } from '@kehila/accounts';
import { actingAccount } from '@kehila/community';
import { type Actor, BadInput, ErrorCode, type Failure, NotFound, Refused, StateRefused, type Transaction, UnitOfWork } from '@kehila/platform';
import { DraftRepository } from '../../revision/drafting/draft.repository';
import { RevisionDrafted, RevisionSubmitted } from '../../revision/revision.events';
import { RevisionRepository } from '../../revision/revision.repository';
import { TranslationRepository } from '../../translation/translation.repository';
import { ArticleAudienceChanged } from '../article.events';
import { refusalOfUpkeep } from '../article.policy';
import { ArticleRepository } from '../article.repository';
import { isSame, isWithin, type Readership, readershipOf } from '../audience';
import type { ChangeArticleAudienceInput } from '../graphql/article.inputs';
import type { LockedArticle } from '../locked-article';

/** Who reads an article. Fewer: at once. Anybody who did not: the text that stands goes to a reviewer, and its publication opens it. */
@Injectable()
export class ChangeArticleAudience {
  constructor(
    private readonly work: UnitOfWork,
    private readonly abilities: Abilities,
    private readonly articles: ArticleRepository,
    private readonly drafts: DraftRepository,
    private readonly revisions: RevisionRepository,
    private readonly translations: TranslationRepository,
    private readonly segments: Segments,
  ) {}

  /** @throws BadInput when no segment is named for the audience of segments, or one for another. */
  execute(actor: Actor, input: ChangeArticleAudienceInput): Promise<ArticleAudienceChanged | RevisionSubmitted | Failure> {
    const { articleId } = input;
    const readers = readersIn(input);
    return this.work.run({ act: 'changeArticleAudience', actor, input }, async (tx) => {
      const article = await this.articles.lock(tx, actor, articleId);
      if (!article) return new NotFound(articleId);
      const refusal =
        (await this.abilities.refusal(actor, 'KEEP_ARTICLE', { spaceId: article.spaceId, tx })) ??
        refusalOfUpkeep(actor, article, 'setAudience') ??
        (await this.refusalOfReaders(tx, article, readers));
      if (refusal) return refusal;
      // What nobody has read yet is reviewed before it is published anyway.
      if (article.state !== 'draft' && !isWithin(readers, article.readers)) return this.handIn(tx, article, readers);

      await this.articles.setReaders(tx, article.id, readers);
      for (const translation of await this.translations.narrow(tx, article.id, readers)) await this.changed(tx, translation, translation.readers);
      return this.changed(tx, article, readers);
    });
  }

  private async refusalOfReaders(tx: Transaction, article: LockedArticle, readers: Readership): Promise<Failure | undefined> {
    if (isSame(article.readers, readers)) return new Refused(ErrorCode.NOTHING_CHANGED, ['input', 'audience']);
    if (!(await this.segments.hold(tx, readers.segmentIds))) return new NotFound(readers.segmentIds.join(', '), ['input', 'segmentIds']);
    const original = await this.translations.readersOfOriginal(tx, article.id);
    return original && !isWithin(readers, original) ? new Refused(ErrorCode.ORIGINAL_READ_BY_FEWER, ['input', 'audience']) : undefined;
  }

  private changed(
    tx: Transaction,
    { id, spaceId }: Pick<LockedArticle, 'id' | 'spaceId'>,
    { audience, segmentIds }: Readership,
  ): Promise<ArticleAudienceChanged> {
    return tx.record(new ArticleAudienceChanged({ articleId: id, spaceId, audience, segmentIds, changedBy: actingAccount(tx.actor), at: tx.now }));
  }

  private async handIn(tx: Transaction, { id, spaceId }: LockedArticle, readers: Readership): Promise<RevisionSubmitted | StateRefused> {
    if (await this.drafts.hasOpenRevision(tx, id)) return new StateRefused('revision_open');
    const { revisionId } = await this.drafts.insertRevision(tx, id);
    await this.revisions.openTo(tx, revisionId, readers);
    await this.revisions.submit(tx, revisionId);
    const text = { revisionId, articleId: id, spaceId, authorId: actingAccount(tx.actor), at: tx.now };
    await tx.record(new RevisionDrafted({ ...text, nominationId: null }));
    return tx.record(new RevisionSubmitted({ ...text, version: 1 }));
  }
}

function readersIn({ audience, segmentIds }: ChangeArticleAudienceInput): Readership {
  const named = segmentIds ?? [];
  const isOfSegments = audience === 'segment';
  if (isOfSegments !== named.length > 0) throw new BadInput([{ path: ['input', 'segmentIds'], code: isOfSegments ? 'REQUIRED' : 'INVALID' }]);
  return readershipOf(audience, named);
}

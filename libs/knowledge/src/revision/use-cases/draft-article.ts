import { Injectable } from '@nestjs/common';
import { Abilities } from '@kehila/accounts';
import { actingAccount } from '@kehila/community';
import { type Actor, BadInput, type Failure, isFailure, type NotFound, UnitOfWork } from '@kehila/platform';
import { AttachmentRepository } from '../../attachment/attachment.repository';
import type { Beginning } from '../drafting/beginning';
import { BeginFromArticle } from '../drafting/from-article';
import { BeginFromNomination } from '../drafting/from-nomination';
import { BeginInSpace } from '../drafting/in-space';
import type { DraftArticleInput } from '../graphql/revision.inputs';
import { BeginTranslation } from '../../translation/begin-translation';
import { RevisionDrafted } from '../revision.events';

/** Begins a text: from a nomination, for an article that is published already, in another language, or empty in a space. */
@Injectable()
export class DraftArticle {
  constructor(
    private readonly work: UnitOfWork,
    private readonly abilities: Abilities,
    private readonly fromNomination: BeginFromNomination,
    private readonly fromArticle: BeginFromArticle,
    private readonly inSpace: BeginInSpace,
    private readonly inLanguage: BeginTranslation,
    private readonly attachments: AttachmentRepository,
  ) {}

  async execute(actor: Actor, input: DraftArticleInput): Promise<RevisionDrafted | Failure> {
    // Read before the transaction: it must not hold one connection and wait for another.
    const beginning = await this.beginningOf(actor, input);
    return this.work.run({ act: 'draftArticle', actor, input }, async (tx) => {
      if (isFailure(beginning)) return beginning;
      const lacking = await this.abilities.lacking(actor, ['WRITE_ARTICLE', 'DRAFT'], { spaceId: beginning.spaceId, tx });
      const refusal = lacking.get('WRITE_ARTICLE') ?? (beginning.nominationId === null ? undefined : lacking.get('DRAFT'));
      if (refusal) return refusal;

      const drafted = await beginning.begin(tx);
      if (isFailure(drafted)) return drafted;
      const begunFrom = input.articleId ?? input.translationOf;
      if (begunFrom) await this.attachments.carry(tx, begunFrom, drafted.revisionId);
      return tx.record(
        new RevisionDrafted({ ...drafted, spaceId: beginning.spaceId, authorId: actingAccount(actor), nominationId: beginning.nominationId, at: tx.now }),
      );
    });
  }

  private beginningOf(actor: Actor, input: DraftArticleInput): Promise<Beginning | NotFound> {
    const { nominationId, articleId, translationOf, space, language } = input;
    if ([nominationId, articleId, translationOf, space].filter((place) => place !== undefined && place !== null).length !== 1) {
      throw new BadInput([{ path: ['input'], code: 'INVALID' }]);
    }
    const sources = input.sources ?? [];
    if (nominationId) return this.fromNomination.prepare(actor, { nominationId, title: input.title, sources });
    if (articleId) return this.fromArticle.prepare(actor, articleId);
    if (translationOf) {
      if (!language) throw new BadInput([{ path: ['input', 'language'], code: 'REQUIRED' }]);
      return this.inLanguage.prepare(actor, translationOf, language);
    }
    return this.inSpace.prepare(actor, { space: space ?? '', title: input.title, language, sources });
  }
}

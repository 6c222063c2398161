import { Injectable } from '@nestjs/common';
import { Abilities } from '@kehila/accounts';
import { type Actor, type Failure, NotFound, UnitOfWork } from '@kehila/platform';
import { AbandonedDraft } from '../abandoned-draft';
import type { WithdrawRevisionInput } from '../graphql/revision.inputs';
import { RevisionWithdrawn } from '../revision.events';
import { refusalOf } from '../revision.policy';
import { RevisionRepository } from '../revision.repository';

/** The author takes the text back. */
@Injectable()
export class WithdrawRevision {
  constructor(
    private readonly work: UnitOfWork,
    private readonly abilities: Abilities,
    private readonly revisions: RevisionRepository,
    private readonly abandoned: AbandonedDraft,
  ) {}

  execute(actor: Actor, input: WithdrawRevisionInput): Promise<RevisionWithdrawn | Failure> {
    return this.work.run({ act: 'withdrawRevision', actor, input }, async (tx) => {
      const revision = await this.revisions.lock(tx, actor, input.revisionId);
      if (!revision) return new NotFound(input.revisionId);
      const refusal =
        (await this.abilities.refusal(actor, 'WITHDRAW_REVISION', { spaceId: revision.spaceId, tx })) ?? refusalOf(actor, revision, 'withdraw', tx.now);
      if (refusal) return refusal;

      await this.revisions.withdraw(tx, revision.id);
      await this.abandoned.giveBack(tx, revision, 'withdraw');
      return tx.record(
        new RevisionWithdrawn({ revisionId: revision.id, articleId: revision.articleId, spaceId: revision.spaceId, authorId: revision.authorId, at: tx.now }),
      );
    });
  }
}

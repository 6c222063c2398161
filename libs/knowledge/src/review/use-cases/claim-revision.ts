import { Injectable } from '@nestjs/common';
import { Abilities } from '@kehila/accounts';
import { actingAccount } from '@kehila/community';
import { type Actor, type Failure, NotFound, UnitOfWork } from '@kehila/platform';
import { RevisionClaimed } from '../../revision/revision.events';
import { refusalOf } from '../../revision/revision.policy';
import { RevisionRepository } from '../../revision/revision.repository';
import type { ClaimRevisionInput } from '../graphql/review.inputs';

/** A reviewer takes a revision up: for a quarter of an hour nobody else decides about it. Claiming again begins a new quarter. */
@Injectable()
export class ClaimRevision {
  constructor(
    private readonly work: UnitOfWork,
    private readonly abilities: Abilities,
    private readonly revisions: RevisionRepository,
  ) {}

  execute(actor: Actor, input: ClaimRevisionInput): Promise<RevisionClaimed | Failure> {
    return this.work.run({ act: 'claimRevision', actor, input }, async (tx) => {
      const revision = await this.revisions.lock(tx, actor, input.revisionId);
      if (!revision) return new NotFound(input.revisionId);
      const refusal = (await this.abilities.refusal(actor, 'CLAIM_REVISION', { spaceId: revision.spaceId, tx })) ?? refusalOf(actor, revision, 'claim', tx.now);
      if (refusal) return refusal;

      await this.revisions.claim(tx, revision.id);
      return tx.record(
        new RevisionClaimed({
          revisionId: revision.id,
          articleId: revision.articleId,
          spaceId: revision.spaceId,
          claimedBy: actingAccount(actor),
          at: tx.now,
        }),
      );
    });
  }
}

import { Injectable } from '@nestjs/common';
import { Abilities } from '@kehila/accounts';
import { actingAccount } from '@kehila/community';
import { type Actor, type Failure, NotFound, UnitOfWork } from '@kehila/platform';
import { type RevisionHandedBack, RevisionPlanned } from '../../revision/revision.events';
import { refusalOf, refusalOfVersion } from '../../revision/revision.policy';
import { RevisionRepository } from '../../revision/revision.repository';
import { mustBeAhead } from '../future';
import type { PlanPublicationInput } from '../graphql/planned.inputs';

/** Who may publish an approved text says another time for it, or that it waits for a reviewer again. */
@Injectable()
export class PlanPublication {
  constructor(
    private readonly work: UnitOfWork,
    private readonly abilities: Abilities,
    private readonly revisions: RevisionRepository,
  ) {}

  /** @throws BadInput when the time has passed. */
  execute(actor: Actor, input: PlanPublicationInput): Promise<RevisionPlanned | RevisionHandedBack | Failure> {
    return this.work.run({ act: 'planPublication', actor, input }, async (tx) => {
      const revision = await this.revisions.lock(tx, actor, input.revisionId);
      if (!revision) return new NotFound(input.revisionId);
      const refusal =
        (await this.abilities.refusal(actor, 'REVIEW', { spaceId: revision.spaceId, tx })) ??
        refusalOf(actor, revision, 'plan', tx.now) ??
        refusalOfVersion(revision, input.version);
      if (refusal) return refusal;

      const publishAt = input.at ?? null;
      if (publishAt === null) return this.revisions.handBack(tx, revision, actingAccount(actor));
      mustBeAhead(tx, publishAt, 'at');
      await this.revisions.schedule(tx, revision.id, publishAt);
      const { id: revisionId, articleId, spaceId } = revision;
      return tx.record(new RevisionPlanned({ revisionId, articleId, spaceId, publishAt, plannedBy: actingAccount(actor), at: tx.now }));
    });
  }
}

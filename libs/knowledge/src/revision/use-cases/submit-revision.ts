import { Injectable } from '@nestjs/common';
import { Abilities } from '@kehila/accounts';
import { type Actor, type Failure, NotFound, UnitOfWork } from '@kehila/platform';
import type { SubmitRevisionInput } from '../graphql/revision.inputs';
import { RevisionSubmitted } from '../revision.events';
import { refusalOf, refusalOfText, refusalOfVersion } from '../revision.policy';
import { RevisionRepository } from '../revision.repository';

/** The author hands the text in: it waits for a reviewer of its space. */
@Injectable()
export class SubmitRevision {
  constructor(
    private readonly work: UnitOfWork,
    private readonly abilities: Abilities,
    private readonly revisions: RevisionRepository,
  ) {}

  execute(actor: Actor, input: SubmitRevisionInput): Promise<RevisionSubmitted | Failure> {
    return this.work.run({ act: 'submitRevision', actor, input }, async (tx) => {
      const revision = await this.revisions.lock(tx, actor, input.revisionId);
      if (!revision) return new NotFound(input.revisionId);
      const refusal =
        (await this.abilities.refusal(actor, 'SUBMIT_REVISION', { spaceId: revision.spaceId, tx })) ??
        refusalOf(actor, revision, 'submit', tx.now) ??
        refusalOfVersion(revision, input.version);
      if (refusal) return refusal;
      const unwritten = refusalOfText(revision);
      if (unwritten) return unwritten;

      await this.revisions.weigh(tx, revision, input.significance);
      await this.revisions.submit(tx, revision.id);
      return tx.record(
        new RevisionSubmitted({
          revisionId: revision.id,
          articleId: revision.articleId,
          spaceId: revision.spaceId,
          version: revision.version,
          authorId: revision.authorId,
          at: tx.now,
        }),
      );
    });
  }
}

import { Injectable } from '@nestjs/common';
import { Abilities } from '@kehila/accounts';
import { type Actor, ContentChecks, ErrorCode, type Failure, NotFound, Refused, UnitOfWork } from '@kehila/platform';
import type { EditRevisionInput } from '../graphql/revision.inputs';
import { RevisionEdited } from '../revision.events';
import { refusalOf, refusalOfVersion } from '../revision.policy';
import { RevisionRepository } from '../revision.repository';
import { writtenText } from '../written-text';

/** The author goes on writing. Of two edits of the same version one is saved; the other is told so and loses nothing. */
@Injectable()
export class EditRevision {
  constructor(
    private readonly work: UnitOfWork,
    private readonly abilities: Abilities,
    private readonly revisions: RevisionRepository,
    private readonly checks: ContentChecks,
  ) {}

  execute(actor: Actor, input: EditRevisionInput): Promise<RevisionEdited | Failure> {
    return this.work.run({ act: 'editRevision', actor, input }, async (tx) => {
      const revision = await this.revisions.lock(tx, actor, input.revisionId);
      if (!revision) return new NotFound(input.revisionId);
      const refusal =
        (await this.abilities.refusal(actor, 'EDIT_REVISION', { spaceId: revision.spaceId, tx })) ??
        refusalOf(actor, revision, 'edit', tx.now) ??
        refusalOfVersion(revision, input.version);
      if (refusal) return refusal;

      const text = writtenText(this.checks.masked(input.title), this.checks.masked(input.body), revision.language);
      // What is to be looked at is looked at anyway: nobody sees an article before somebody has reviewed it.
      const findings = await this.checks.check(tx, { kind: 'article', stood: null, ...text });
      if (findings.some(({ verdict }) => verdict === 'refuse')) return new Refused(ErrorCode.CONTENT_REFUSED);
      await this.revisions.saveText(tx, revision.id, text, input.summary ?? null);
      return tx.record(
        new RevisionEdited({
          revisionId: revision.id,
          articleId: revision.articleId,
          spaceId: revision.spaceId,
          version: revision.version + 1,
          editorId: revision.authorId,
          at: tx.now,
        }),
      );
    });
  }
}

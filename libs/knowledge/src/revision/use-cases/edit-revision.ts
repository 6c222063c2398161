import { Injectable } from '@nestjs/common';
import { Abilities } from '@kehila/accounts';
import { type Actor, type Failure, NotFound, UnitOfWork } from '@kehila/platform';
import { isOfDesk } from '../../article/sight';
import type { EditRevisionInput } from '../graphql/revision.inputs';
import { FollowOriginalRepository } from '../../translation/follow-original.repository';
import { RevisionWriting } from '../revision-writing';
import type { RevisionEdited } from '../revision.events';
import { refusalOf, refusalOfVersion } from '../revision.policy';
import { RevisionRepository } from '../revision.repository';

/** The author goes on writing. Of two edits of the same version one is saved; the other is told so and loses nothing. */
@Injectable()
export class EditRevision {
  constructor(
    private readonly work: UnitOfWork,
    private readonly abilities: Abilities,
    private readonly revisions: RevisionRepository,
    private readonly writing: RevisionWriting,
    private readonly followed: FollowOriginalRepository,
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

      if (input.translates && !(await this.followed.rebind(tx, revision.id, input.translates))) return new NotFound(input.translates);
      const wanted = { title: input.title, body: input.body, summary: input.summary ?? null };
      return isOfDesk(actor, revision.spaceId) ? this.writing.writeWhole(tx, revision, wanted) : this.writing.writeOpen(tx, revision, wanted);
    });
  }
}

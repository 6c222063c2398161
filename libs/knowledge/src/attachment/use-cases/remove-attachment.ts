import { Injectable } from '@nestjs/common';
import { Abilities } from '@kehila/accounts';
import { type Actor, type Failure, NotFound, UnitOfWork } from '@kehila/platform';
import type { RevisionEdited } from '../../revision/revision.events';
import { refusalOf, refusalOfVersion } from '../../revision/revision.policy';
import { RevisionRepository } from '../../revision/revision.repository';
import { AttachmentRepository } from '../attachment.repository';
import type { RemoveAttachmentInput } from '../graphql/attachment.inputs';

/** Its author takes a file off a text; the published text, and earlier ones, keep theirs. */
@Injectable()
export class RemoveAttachment {
  constructor(
    private readonly work: UnitOfWork,
    private readonly abilities: Abilities,
    private readonly revisions: RevisionRepository,
    private readonly attachments: AttachmentRepository,
  ) {}

  execute(actor: Actor, input: RemoveAttachmentInput): Promise<RevisionEdited | Failure> {
    return this.work.run<RevisionEdited | Failure>({ act: 'removeAttachment', actor, input }, async (tx) => {
      const revision = await this.revisions.lock(tx, actor, input.revisionId);
      if (!revision) return new NotFound(input.revisionId);
      const refusal =
        (await this.abilities.refusal(actor, 'EDIT_REVISION', { spaceId: revision.spaceId, tx })) ??
        refusalOf(actor, revision, 'edit', tx.now) ??
        refusalOfVersion(revision, input.version);
      if (refusal) return refusal;
      if (!(await this.attachments.remove(tx, revision, input.attachmentId))) return new NotFound(input.attachmentId, ['input', 'attachmentId']);
      return this.attachments.changed(tx, revision);
    });
  }
}

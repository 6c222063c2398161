import { Injectable } from '@nestjs/common';
import { Abilities } from '@kehila/accounts';
import { type Actor, cleanFileName, ErrorCode, type Failure, mediaTypeOf, NotFound, Refused, UnitOfWork } from '@kehila/platform';
import { refusalOf, refusalOfVersion } from '../../revision/revision.policy';
import { RevisionRepository } from '../../revision/revision.repository';
import { AttachmentRepository } from '../attachment.repository';

export interface FileToAttach {
  readonly revisionId: string;
  readonly version: number;
  /** As it was sent. */
  readonly name: string;
  readonly bytes: Buffer;
}

export interface FileAttached {
  readonly fileId: string;
  /** Of the revision, from now on. */
  readonly version: number;
}

/** Whoever writes a text of an article adds a file to it: another version, which a reviewer has yet to see. */
@Injectable()
export class AttachFile {
  constructor(
    private readonly work: UnitOfWork,
    private readonly abilities: Abilities,
    private readonly revisions: RevisionRepository,
    private readonly attachments: AttachmentRepository,
  ) {}

  async execute(actor: Actor, { revisionId, version, name: sent, bytes }: FileToAttach): Promise<FileAttached | Failure> {
    const name = cleanFileName(sent);
    const mediaType = mediaTypeOf(name, bytes);
    return this.work.run<FileAttached | Failure>({ act: 'attachFile', actor }, async (tx) => {
      const revision = await this.revisions.lock(tx, actor, revisionId);
      if (!revision) return new NotFound(revisionId);
      const refusal =
        (await this.abilities.refusal(actor, 'EDIT_REVISION', { spaceId: revision.spaceId, tx })) ??
        refusalOf(actor, revision, 'edit', tx.now) ??
        refusalOfVersion(revision, version);
      if (refusal) return refusal;
      if (mediaType === undefined) return new Refused(ErrorCode.FILE_KIND_NOT_ALLOWED);
      const attachment = { name, mediaType, bytes };
      const noRoom = await this.attachments.refusal(tx, revision, attachment);
      if (noRoom) return noRoom;

      const fileId = await this.attachments.insert(tx, revision, attachment);
      const edited = await this.attachments.changed(tx, revision);
      return { fileId, version: edited.version };
    });
  }
}

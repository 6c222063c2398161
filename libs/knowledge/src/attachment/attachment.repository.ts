import { Injectable } from '@nestjs/common';
import { dayBefore, ErrorCode, Files, LimitReached, LiveSettings, newFileId, Refused, staffFactor, type Transaction } from '@kehila/platform';
import type { LockedRevision } from '../revision/locked-revision';
import { revisionEdited } from '../revision/revision-edited';
import type { RevisionEdited } from '../revision/revision.events';
import { attachmentSettings, mostOfText } from './attachment.settings';
import { attachmentRoom, broughtSince, carryAttachments, insertAttachment, raiseVersion, removeUnused, takeFromText } from './attachment.sql';

/** A file that was looked at, and is of a kind that may be attached. */
export interface NewAttachment {
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: Buffer;
}

const megabyte = 1024 * 1024;

/** Files of locked revisions. */
@Injectable()
export class AttachmentRepository {
  constructor(
    private readonly files: Files,
    private readonly settings: LiveSettings,
  ) {}

  /** Why one more file has no room; undefined: it has. */
  async refusal(tx: Transaction, revision: LockedRevision, { name, bytes }: NewAttachment): Promise<LimitReached | Refused | undefined> {
    const room = (await tx.row(attachmentRoom, [revision.id, revision.articleId, name]))!;
    if (room.nameTaken) return new Refused(ErrorCode.FILE_NAME_TAKEN);
    if (room.count >= mostOfText) return new LimitReached(ErrorCode.ATTACHMENT_LIMIT_REACHED, mostOfText);
    const megabytes = this.settings.get(attachmentSettings.megabytes);
    if (room.bytes + bytes.length > megabytes * megabyte) return new LimitReached(ErrorCode.ARTICLE_FILES_TOO_LARGE, megabytes);
    const aDay = this.settings.get(attachmentSettings.aDay) * (tx.actor.isStaff ? staffFactor : 1);
    return (await this.broughtToday(tx)) >= aDay ? new LimitReached(ErrorCode.ATTACHMENTS_A_DAY_REACHED, aDay) : undefined;
  }

  /** Its id. */
  async insert(tx: Transaction, revision: LockedRevision, { name, mediaType, bytes }: NewAttachment): Promise<string> {
    const id = newFileId();
    const hash = await this.files.keepBytes(tx, bytes);
    await tx.rows(insertAttachment, [revision.id, id, hash, bytes.length, name, mediaType, tx.actor.accountId, tx.now]);
    return id;
  }

  /** Whether the text had it. Its bytes go when no other text has it. */
  async remove(tx: Transaction, revision: LockedRevision, attachmentId: string): Promise<boolean> {
    if (!(await tx.row(takeFromText, [revision.id, attachmentId]))) return false;
    const gone = await tx.rows(removeUnused, [attachmentId]);
    await this.files.removeBytes(
      tx,
      gone.map(({ hash }) => hash),
    );
    return true;
  }

  /** From the published text of an article, which is locked. */
  async carry(tx: Transaction, articleId: string, revisionId: string): Promise<void> {
    await tx.rows(carryAttachments, [articleId, revisionId]);
  }

  async changed(tx: Transaction, revision: LockedRevision): Promise<RevisionEdited> {
    await tx.rows(raiseVersion, [revision.id, tx.now]);
    return tx.record(revisionEdited(revision, tx.now));
  }

  private async broughtToday(tx: Transaction): Promise<number> {
    await this.files.waitForOwn(tx, tx.actor.accountId!);
    return (await tx.row(broughtSince, [tx.actor.accountId, dayBefore(tx.now)]))?.brought ?? 0;
  }
}

import { ErrorCode, type Files, LimitReached, newFileId, Refused, type Transaction } from '@kehila/platform';
import { mostOfText } from './attachment.settings';
import { attachmentRoom, insertAttachment } from './attachment.sql';

/** A published text whose article is locked. */
export interface ImportedText {
  readonly articleId: string;
  readonly revisionId: string;
  readonly authorId: string;
}

export interface ImportedFile {
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: Buffer;
  /** Files stand in the order in which they were brought. */
  readonly broughtAt: Date;
}

/** A file that an import brings with a text, in the name of who wrote that: with the limits of a text, without those of a day. Why it cannot be; undefined: it is there. */
export async function attachImported(tx: Transaction, files: Files, text: ImportedText, file: ImportedFile): Promise<Refused | LimitReached | undefined> {
  const { name, mediaType, bytes, broughtAt } = file;
  const room = (await tx.row(attachmentRoom, [text.revisionId, text.articleId, name]))!;
  if (room.nameTaken) return new Refused(ErrorCode.FILE_NAME_TAKEN);
  if (room.count >= mostOfText) return new LimitReached(ErrorCode.ATTACHMENT_LIMIT_REACHED, mostOfText);
  const hash = await files.keepBytes(tx, bytes);
  await tx.rows(insertAttachment, [text.revisionId, newFileId(), hash, bytes.length, name, mediaType, text.authorId, broughtAt]);
  return undefined;
}

import { Injectable } from '@nestjs/common';
import DataLoader from 'dataloader';
import { PublicAddress } from '@kehila/accounts';
import { type Actor, Database, isFileId, type Prepared } from '@kehila/platform';
import { Sights, sightValues } from '../article/sight';
import { type AttachmentRow, attachmentsOfArticles, attachmentsOfRevisions, comparedAttachments, seenAttachment } from './attachment.sql';
import type { Attachment, AttachmentDifference } from './graphql/attachment.types';

/** Where the bytes are fetched, which asks each time who may. */
export function attachmentPath(id: string): string {
  return `/files/${id}/attachment`;
}

/** Files of texts. Who may read the text is decided with it; whoever comes with an address alone, `seen` looks at. */
@Injectable()
export class AttachmentReader {
  // Each gathers what one page asks for in one tick into one statement; nothing is kept.
  private readonly ofArticles = new DataLoader<string, Attachment[]>((ids) => this.load(attachmentsOfArticles, ids), { cache: false });
  private readonly ofRevisions = new DataLoader<string, Attachment[]>((ids) => this.load(attachmentsOfRevisions, ids), { cache: false });

  constructor(
    private readonly database: Database,
    private readonly sights: Sights,
    private readonly address: PublicAddress,
  ) {}

  /** Of its published text. */
  ofArticle(articleId: string): Promise<Attachment[]> {
    return this.ofArticles.load(articleId);
  }

  ofRevision(revisionId: string): Promise<Attachment[]> {
    return this.ofRevisions.load(revisionId);
  }

  async difference(revisionId: string): Promise<AttachmentDifference[]> {
    const rows = await this.database.rows(comparedAttachments, [revisionId]);
    return rows.map((row) => ({ kind: row.before && row.after ? 'same' : row.after ? 'added' : 'removed', attachment: this.attachmentOf(row) }));
  }

  /** Undefined when there is none, and when the actor sees no text that has it: who asks does not learn which. */
  async seen(actor: Actor, id: string): Promise<Attachment | undefined> {
    if (!isFileId(id)) return undefined;
    const row = await this.database.row(seenAttachment, [...sightValues(await this.sights.of(actor)), id]);
    return row && this.attachmentOf(row);
  }

  private async load(statement: Prepared<AttachmentRow & { of: string }>, ids: readonly string[]): Promise<Attachment[][]> {
    const rows = Map.groupBy(await this.database.rows(statement, [[...new Set(ids)]]), (row) => row.of);
    return ids.map((id) => (rows.get(id) ?? []).map((row) => this.attachmentOf(row)));
  }

  private attachmentOf({ id, name, media_type: mediaType, bytes: size, hash }: AttachmentRow): Attachment {
    return { id, name, mediaType, size, hash, url: this.address.url(attachmentPath(id)) };
  }
}

import { createWriteStream } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { ExportedArticle } from '@kehila/knowledge';
import type { Files } from '@kehila/platform';
import { attachmentPath } from './article-path';

/** The files of an article, into a folder beside it. Their names were cleaned when they came. */
export async function writeAttachments(files: Pick<Files, 'read'>, attachments: ExportedArticle['attachments'], articlePlace: string): Promise<void> {
  for (const { name, hash } of attachments) {
    const bytes = await files.read(hash);
    if (!bytes) continue;
    const place = attachmentPath(articlePlace, name);
    await mkdir(dirname(place), { recursive: true });
    await pipeline(bytes, createWriteStream(place));
  }
}

import { readFile, realpath, stat } from 'node:fs/promises';
import { basename, join, sep } from 'node:path';
import { Injectable } from '@nestjs/common';
import { attachImported, type ImportedText } from '@kehila/knowledge';
import {
  Actor,
  cleanFileName,
  ErrorCode,
  Files,
  longestUpload,
  mediaTypeOf,
  prepared,
  Refused,
  type Transaction,
  translate,
  UnitOfWork,
} from '@kehila/platform';
import type { ImportRun } from '../run/import-run';

/** The files that an article names, within the folder. */
export interface AttachedTo {
  readonly articleId: string;
  readonly paths: readonly string[];
}

/** What somebody has written anew since it came keeps the files that they chose. */
const importedText = prepared<{ articleId: string; revisionId: string; authorId: string; names: string[] }>(
  'interchange_text_with_files',
  `select a.id as "articleId", r.id as "revisionId", r.author_id as "authorId",
     array(select t.name from revision_attachment h join attachment t on t.id = h.attachment_id where h.revision_id = r.id) as names
   from import_reference f join article a on a.id = f.internal_id join revision r on r.id = a.published_revision_id
   where f.source_id = $1 and f.kind = 'article' and f.external_id = $2 and r.number = 1 for update of a`,
);

/** Brings the files of articles that are there by now, an article a transaction. One that cannot be brought is reported, and the rest goes on. */
@Injectable()
export class BringAttachments {
  constructor(
    private readonly work: UnitOfWork,
    private readonly files: Files,
  ) {}

  async execute(run: ImportRun, folder: string, articles: readonly AttachedTo[]): Promise<void> {
    for (const [at, article] of articles.entries()) {
      run.signal?.throwIfAborted();
      await this.work.run({ act: 'importAttachments', actor: Actor.anonymous(run.language) }, async (tx) => {
        const text = await tx.row(importedText, [run.sourceId, article.articleId]);
        if (text) await this.bring(tx, run, folder, article.paths, text);
        return article;
      });
      run.onProgress({ step: 'attachments', done: at + 1, total: articles.length });
    }
  }

  private async bring(tx: Transaction, run: ImportRun, folder: string, paths: readonly string[], text: ImportedText & { names: string[] }): Promise<void> {
    const there = new Set(text.names);
    for (const [at, path] of paths.entries()) {
      const name = cleanFileName(basename(path));
      if (there.has(name)) {
        run.tally.alreadyThere += 1;
        continue;
      }
      const bytes = await bytesIn(folder, path);
      const reason = typeof bytes === 'string' ? bytes : await this.attach(tx, text, { name, bytes, broughtAt: new Date(run.now.getTime() + at) });
      if (reason === undefined) run.tally.added.attachments += 1;
      else run.tally.reportBroken({ file: path, line: 1, reason });
    }
  }

  private async attach(tx: Transaction, text: ImportedText, file: { name: string; bytes: Buffer; broughtAt: Date }): Promise<string | undefined> {
    const mediaType = file.bytes.length === 0 ? undefined : mediaTypeOf(file.name, file.bytes);
    const refusal = mediaType === undefined ? new Refused(ErrorCode.FILE_KIND_NOT_ALLOWED) : await attachImported(tx, this.files, text, { ...file, mediaType });
    return refusal?.message;
  }
}

/** Or why there are none. A path, and a link on the disk, stay within the folder. */
async function bytesIn(folder: string, path: string): Promise<Buffer | string> {
  const [root, place] = await Promise.all([realpath(folder), realpath(join(folder, path)).catch(() => undefined)]);
  if (!place?.startsWith(root + sep)) return translate('interchange_reason_no_file');
  const found = await stat(place);
  if (!found.isFile()) return translate('interchange_reason_no_file');
  return found.size > longestUpload ? new Refused(ErrorCode.FILE_TOO_LARGE).message : readFile(place);
}

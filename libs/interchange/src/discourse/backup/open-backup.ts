import { createReadStream } from 'node:fs';
import { open, stat } from 'node:fs/promises';
import { pipeline, Readable } from 'node:stream';
import { constants, createGunzip, gunzipSync } from 'node:zlib';
import { extract } from 'tar-stream';
import { translate } from '@kehila/platform';
import { ImportRefused } from '../../import-refused';

const HEAD = 64 * 1024;
const GZIP = Buffer.from([0x1f, 0x8b]);
const TAR_MARK = 'ustar';
const TAR_MARK_AT = 257;
const DUMP = /(?:^|\/)dump\.sql(\.gz)?$/;

/**
 * The SQL in a backup of Discourse: the archive as an administrator downloads it (`.tar.gz`), or the dump in it (`.sql.gz`, `.sql`).
 * What a file is stands in its first bytes; its name may say anything. One byte is one character.
 */
export async function* openBackup(path: string, onRead: (done: number, total: number) => void): AsyncGenerator<string> {
  try {
    const { zipped, archive } = await kindOf(path);
    const file = createReadStream(path);
    const bytes = zipped ? unzipped(file) : file;
    const { size } = await stat(path);
    for await (const text of archive ? dumpInArchive(bytes, path) : asText(bytes)) {
      onRead(file.bytesRead, size);
      yield text;
    }
  } catch (error) {
    if (error instanceof ImportRefused) throw error;
    throw new ImportRefused(translate('interchange_refused_damaged', { path, detail: (error as Error).message }));
  }
}

async function kindOf(path: string): Promise<{ readonly zipped: boolean; readonly archive: boolean }> {
  const head = await headOf(path);
  const zipped = head.subarray(0, GZIP.length).equals(GZIP);
  const plain = zipped ? gunzipSync(head, { finishFlush: constants.Z_SYNC_FLUSH }) : head;
  return { zipped, archive: plain.toString('latin1', TAR_MARK_AT, TAR_MARK_AT + TAR_MARK.length) === TAR_MARK };
}

async function headOf(path: string): Promise<Buffer> {
  const file = await open(path).catch(() => undefined);
  try {
    const { buffer, bytesRead } = (await file?.read(Buffer.alloc(HEAD), 0, HEAD, 0).catch(() => undefined)) ?? { buffer: undefined, bytesRead: 0 };
    if (!buffer) throw new ImportRefused(translate('interchange_refused_no_file', { path }));
    return buffer.subarray(0, bytesRead);
  } finally {
    await file?.close();
  }
}

/** What else is in the archive (uploads come after the dump) is not read. */
async function* dumpInArchive(bytes: Readable, path: string): AsyncGenerator<string> {
  const archive = extract();
  pipeline(bytes, archive, () => undefined);
  for await (const entry of archive) {
    const [found, zipped] = DUMP.exec(entry.header.name) ?? [];
    if (found !== undefined) {
      const dump = Readable.from(entry as AsyncIterable<Buffer>);
      yield* asText(zipped ? unzipped(dump) : dump);
      return;
    }
    entry.resume();
  }
  throw new ImportRefused(translate('interchange_refused_no_dump', { path }));
}

/** A failure of the one is a failure of the other, which whoever reads it gets. */
function unzipped(bytes: Readable): Readable {
  const gunzip = createGunzip();
  pipeline(bytes, gunzip, () => undefined);
  return gunzip;
}

async function* asText(bytes: AsyncIterable<Buffer>): AsyncGenerator<string> {
  for await (const chunk of bytes) yield chunk.toString('latin1');
}

import { readdir, readFile, stat } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { translate } from '@kehila/platform';
import { ImportRefused } from '../import-refused';
import type { RowBlock } from '../run/import-rows';
import type { FoundFile } from './article-file';

const MARKDOWN = /\.(?:md|markdown)$/i;
const AT_ONCE = 50;
/** In UTF-8 no article is longer. */
const LARGEST = 1024 * 1024;

/**
 * The Markdown files of a folder and of the folders in it, in the order of their names. What is hidden, and links to elsewhere, are left alone.
 * @throws ImportRefused when there are none.
 */
export async function markdownFiles(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => undefined);
  const paths = (entries ?? [])
    .filter((entry) => entry.isFile() && MARKDOWN.test(entry.name))
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .filter((path) => !path.split('/').some((name) => name.startsWith('.')));
  if (paths.length === 0) throw new ImportRefused(translate('interchange_refused_no_markdown', { path: folder }));
  return paths.sort();
}

/** Some files a read. */
export async function* blocksOf(folder: string, paths: readonly string[]): AsyncGenerator<RowBlock<FoundFile>> {
  for (let done = 0; done < paths.length; done += AT_ONCE) {
    const files = await Promise.all(paths.slice(done, done + AT_ONCE).map((path) => found(folder, path)));
    yield { rows: files.map((raw) => ({ file: raw.path, line: 1, raw })), done: Math.min(done + AT_ONCE, paths.length), total: paths.length };
  }
}

async function found(folder: string, path: string): Promise<FoundFile> {
  const place = join(folder, path);
  return { path, bytes: (await stat(place)).size > LARGEST ? undefined : await readFile(place) };
}

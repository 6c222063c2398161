import type { Locale } from '@kehila/platform';
import { BrokenRow } from '../../run/broken-row';
import type { DumpFolder } from './dump-folder';
import { localeOf, TELLING_TITLES } from '../../run/locale-of';
import { DumpRow } from './dump-row';
import { readPieces } from './row-pieces';

/** The language of our interface that suits a dump best: that of its first titles. */
export async function languageOfDump(folder: DumpFolder): Promise<Locale> {
  const titles: string[] = [];
  for await (const { pieces } of readPieces(folder.get('Posts.xml')!.path)) {
    for (const piece of pieces) titles.push(titleOf(() => DumpRow.parse(piece)));
    if (titles.length >= TELLING_TITLES) break;
  }
  return localeOf(titles);
}

function titleOf(parse: () => DumpRow): string {
  try {
    return parse().text('Title') ?? '';
  } catch (error) {
    if (error instanceof BrokenRow) return '';
    throw error;
  }
}

import { languageOf, type Locale } from '@kehila/platform';
import { BrokenRow } from './broken-row';
import type { DumpFolder } from './dump-folder';
import { DumpRow } from './dump-row';
import { readPieces } from './row-pieces';

const TITLES = 50;

/** The language of our interface that suits a dump best: that of its first titles. */
export async function languageOfDump(folder: DumpFolder): Promise<Locale> {
  const titles: string[] = [];
  for await (const { pieces } of readPieces(folder.get('Posts.xml')!.path)) {
    for (const piece of pieces) titles.push(titleOf(() => DumpRow.parse(piece)));
    if (titles.length >= TITLES) break;
  }
  return languageOf(titles.slice(0, TITLES).join('\n')) === 'he' ? 'he' : 'en';
}

function titleOf(parse: () => DumpRow): string {
  try {
    return parse().text('Title') ?? '';
  } catch (error) {
    if (error instanceof BrokenRow) return '';
    throw error;
  }
}

import type { Locale } from '@kehila/platform';
import { BrokenRow } from '../../run/broken-row';
import { localeOf, TELLING_TITLES } from '../../run/locale-of';
import { copyRow } from './copy-row';
import { blocksOf } from './import-table-rows';
import type { TableFile } from './tables';

/** The language of a forum, by the titles of its first topics. */
export async function languageOfBackup(topics: TableFile): Promise<Locale> {
  const titles: string[] = [];
  for await (const { rows } of blocksOf(topics)) {
    for (const { raw } of rows.slice(0, TELLING_TITLES)) titles.push(titleOf(topics, raw));
    if (titles.length >= TELLING_TITLES) break;
  }
  return localeOf(titles);
}

function titleOf({ columns }: TableFile, line: string): string {
  try {
    return copyRow(columns, line).text('title') ?? '';
  } catch (error) {
    if (error instanceof BrokenRow) return '';
    throw error;
  }
}

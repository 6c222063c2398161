import { type ArticleRow, authorNamed } from '../articles/article-row';
import type { BringArticles } from '../articles/bring-articles';
import { readersOf } from '../articles/written-readers';
import { missing } from '../run/broken-row';
import type { FieldRow } from '../run/field-row';
import { displayName } from '../writing/names';
import { type CsvRun, idOf, importCsvRows, referenceTo } from './import-csv-rows';

export function importArticles(run: CsvRun, articles: BringArticles, after: Promise<void>): Promise<void> {
  return importCsvRows(run, { ...articles.planFor(run), file: 'articles.csv', after, read: (row) => articleOf(run, row) });
}

function articleOf(run: CsvRun, row: FieldRow): ArticleRow {
  const body = row.text('body');
  if (body === null) throw missing('body');
  const [author, name] = [referenceTo('person', row, 'author'), displayName(row.text('author_name'))];
  const published = row.moment('created_at') ?? run.now;
  return {
    ...{
      id: idOf('article', row),
      title: row.required('title'),
      source: { markdown: body },
      section: row.text('section'),
      readers: readersOf(row),
    },
    authors: author === null ? (name === null ? [] : [authorNamed(name)]) : [{ id: author, name: null }],
    ...{ language: row.text('language'), kind: row.text('kind'), external_key: row.text('external_key'), outdated_note: null },
    ...{ published_at: published, updated_at: row.moment('edited_at') ?? published },
  };
}

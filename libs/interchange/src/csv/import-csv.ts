import { Injectable } from '@nestjs/common';
import { SearchIndexing } from '@kehila/search';
import { BringArticles } from '../articles/bring-articles';
import type { ImportSummary } from '../run/import-summary';
import { type ImportOptions, Imports, together } from '../run/imports';
import { localeOf, TELLING_TITLES } from '../run/locale-of';
import { countLostAcceptances } from '../writing/accepted';
import { indexImported } from '../writing/search-index';
import { openStaging } from '../writing/staging';
import { type CsvFile, openCsvFiles, STANDING_ALONE } from './csv-files';
import { importArticles } from './articles';
import { blocksOf, type CsvRun } from './import-csv-rows';
import { importAnswers, importComments, importPeople, importQuestions } from './steps';

/** Brings tables that a person has made into a space: the way in for whatever has no importer of its own. */
@Injectable()
export class ImportCsv {
  constructor(
    private readonly imports: Imports,
    private readonly articles: BringArticles,
    private readonly indexing: SearchIndexing,
  ) {}

  /**
   * `path` is a folder with questions.csv and, where there are any, answers.csv, comments.csv, people.csv and articles.csv; or one file of questions or articles.
   * @throws ImportRefused when it cannot begin; the signal's reason when it is stopped.
   */
  async run({ path, ...options }: ImportOptions): Promise<ImportSummary> {
    const files = await openCsvFiles(path);
    const titled = STANDING_ALONE.flatMap((name) => files.get(name) ?? []);
    const language = localeOf(await firstTitles(titled[0]!));
    return this.imports.run('csv', options, language, (run) => this.importAll({ ...run, files }));
  }

  private async importAll(run: CsvRun): Promise<void> {
    await openStaging(run);
    const people = importPeople(run);
    const questions = importQuestions(run, people);
    const answers = importAnswers(run, questions);
    const comments = importComments(run, answers);
    await together(questions, answers, comments, importArticles(run, this.articles, comments));
    await countLostAcceptances(run);
    await indexImported(run, this.indexing);
  }
}

async function firstTitles(file: CsvFile): Promise<string[]> {
  const column = file.columns.indexOf('title');
  for await (const { rows } of blocksOf(file)) return rows.slice(0, TELLING_TITLES).map(({ raw }) => (Array.isArray(raw) ? String(raw[column] ?? '') : ''));
  return [];
}

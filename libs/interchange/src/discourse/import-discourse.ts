import { Injectable } from '@nestjs/common';
import { SearchIndexing } from '@kehila/search';
import type { ImportSummary } from '../run/import-summary';
import { type ImportOptions, Imports, together } from '../run/imports';
import { countLostAcceptances } from '../writing/accepted';
import { indexImported } from '../writing/search-index';
import { openStaging } from '../writing/staging';
import { languageOfBackup } from './backup/backup-language';
import type { BackupRun } from './backup/import-table-rows';
import { closeTables, takeApart } from './backup/tables';
import { importMentions } from './steps/mentions';
import { importPeople } from './steps/people';
import { placePosts } from './steps/places';
import { importQuestions } from './steps/questions';
import { importAnswers, importComments } from './steps/replies';
import { openDiscourseStaging } from './steps/staging';
import { stageTopicsOf } from './steps/topics';

/**
 * Brings the backup of a Discourse forum into a space: what everybody could read there. As with every import, the same again adds nothing, an
 * interrupted one goes on, a broken row is reported with its table and its line of the dump.
 */
@Injectable()
export class ImportDiscourse {
  constructor(
    private readonly imports: Imports,
    private readonly indexing: SearchIndexing,
  ) {}

  /**
   * `path` is the backup, or the dump in it.
   * @throws ImportRefused when it cannot begin; the signal's reason when it is stopped.
   */
  async run({ path, ...options }: ImportOptions): Promise<ImportSummary> {
    await this.imports.mayBegin(options.spaceSlug);
    const tables = await takeApart(path, options);
    try {
      return await this.imports.run('discourse', options, await languageOfBackup(tables.get('topics')!), (run) => this.importAll({ ...run, tables }));
    } finally {
      await closeTables(tables);
    }
  }

  private async importAll(run: BackupRun): Promise<void> {
    await openStaging(run);
    await openDiscourseStaging(run);
    await stageTopicsOf(run);
    await placePosts(run);
    await importPeople(run);
    const questions = importQuestions(run);
    const answers = importAnswers(run, questions);
    await together(questions, answers, importComments(run, answers));
    await countLostAcceptances(run);
    await importMentions(run);
    await indexImported(run, this.indexing);
  }
}

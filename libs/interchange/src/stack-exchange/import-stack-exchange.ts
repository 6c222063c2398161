import { Injectable } from '@nestjs/common';
import { SearchIndexing } from '@kehila/search';
import type { ImportSummary } from '../run/import-summary';
import { type ImportOptions, Imports, together } from '../run/imports';
import { importFollowers } from '../writing/followers';
import { countLostAcceptances } from '../writing/accepted';
import { indexClosed, indexImported } from '../writing/search-index';
import { openStaging } from '../writing/staging';
import { languageOfDump } from './dump/dump-language';
import { openDumpFolder } from './dump/dump-folder';
import type { DumpRun } from './dump/import-dump-rows';
import { importAccounts } from './steps/accounts';
import { importAnswers } from './steps/answers';
import { importBadges } from './steps/badges';
import { importComments } from './steps/comments';
import { importHistory } from './steps/history';
import { importLinks } from './steps/links';
import { importQuestions } from './steps/questions';
import { importTagWikis } from './steps/tag-wikis';
import { importTags } from './steps/tags';
import { countLostVotes, stageVotesOf } from './steps/votes';

/**
 * Brings a dump of a Stack Exchange site into a space. What was brought in is known by its number in the dump: the same again adds nothing,
 * and an interrupted import goes on. A broken row is reported, a reference to what is gone is counted, and the rest goes on.
 */
@Injectable()
export class ImportStackExchange {
  constructor(
    private readonly imports: Imports,
    private readonly indexing: SearchIndexing,
  ) {}

  /**
   * `path` is the folder with Posts.xml and the other files of the dump.
   * @throws ImportRefused when it cannot begin; the signal's reason when it is stopped.
   */
  async run({ path, ...options }: ImportOptions): Promise<ImportSummary> {
    const folder = await openDumpFolder(path);
    const language = await languageOfDump(folder);
    return this.imports.run('stackexchange', options, language, (run) => this.importAll({ ...run, folder }));
  }

  /** Into the database in the order in which they refer to each other. What comes next is read and rendered meanwhile, and the index follows the posts. */
  private async importAll(run: DumpRun): Promise<void> {
    await openStaging(run);
    const accounts = importAccounts(run);
    const beforeQuestions = together(accounts, importTagsWithTexts(run), stageVotesOf(run));
    const questions = importQuestions(run, beforeQuestions);
    const answers = importAnswers(run, questions);
    const comments = importComments(run, answers);
    await together(importBadges(run, accounts), questions, answers, comments, this.followPosts(run, answers), followComments(run, comments));
    await indexClosed(run, this.indexing);
  }

  private async followPosts(run: DumpRun, posts: Promise<void>): Promise<void> {
    await posts;
    await countLostVotes(run);
    await countLostAcceptances(run);
    await indexImported(run, this.indexing);
  }
}

async function importTagsWithTexts(run: DumpRun): Promise<void> {
  await importTagWikis(run, await importTags(run));
}

async function followComments(run: DumpRun, comments: Promise<void>): Promise<void> {
  await comments;
  await importLinks(run);
  await importHistory(run);
  await importFollowers(run);
}

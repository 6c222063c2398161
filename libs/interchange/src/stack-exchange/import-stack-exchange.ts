import { Injectable } from '@nestjs/common';
import { Clock, Database } from '@kehila/platform';
import { SearchIndexing } from '@kehila/search';
import { languageOfDump } from './dump/dump-language';
import { openDumpFolder } from './dump/dump-folder';
import { type ImportProgress, type ImportRun, ImportStatements } from './run/import-run';
import { finishSource, leaveSource, openSource } from './run/import-source';
import { type ImportSummary, Tally } from './run/import-summary';
import { TargetSpace } from './run/target-space';
import { importAccounts } from './steps/accounts';
import { countLostAcceptances, importAnswers } from './steps/answers';
import { importBadges } from './steps/badges';
import { importComments } from './steps/comments';
import { importFollowers } from './steps/followers';
import { importHistory } from './steps/history';
import { importLinks } from './steps/links';
import { importQuestions } from './steps/questions';
import { indexClosed, indexImported } from './steps/search-index';
import { openStaging } from './steps/staging';
import { importTagWikis } from './steps/tag-wikis';
import { importTags } from './steps/tags';
import { countLostVotes, stageVotesOf } from './steps/votes';
import { TextRenderer } from './text/text-renderer';

export interface ImportOptions {
  /** The folder with Posts.xml and the other files of the dump. */
  readonly path: string;
  /** Made when there is none of this name. */
  readonly spaceSlug: string;
  readonly onProgress?: (progress: ImportProgress) => void;
  /** Stops between two batches; the same import goes on from there. */
  readonly signal?: AbortSignal;
}

/**
 * Brings a dump of a Stack Exchange site into a space. What was brought in is known by its number in the dump: the same again adds nothing,
 * and an interrupted import goes on. A broken row is reported, a reference to what is gone is counted, and the rest goes on.
 */
@Injectable()
export class ImportStackExchange {
  constructor(
    private readonly database: Database,
    private readonly spaces: TargetSpace,
    private readonly indexing: SearchIndexing,
    private readonly clock: Clock,
  ) {}

  /** @throws ImportRefused when it cannot begin; the signal's reason when it is stopped. */
  async run({ path, spaceSlug, onProgress = () => undefined, signal }: ImportOptions): Promise<ImportSummary> {
    const begun = performance.now();
    const folder = await openDumpFolder(path);
    const language = await languageOfDump(folder);
    const space = await this.spaces.findOrCreate(spaceSlug);
    const client = await this.database.connect();
    const renderer = TextRenderer.open();
    const statements = new ImportStatements(client);
    try {
      const sourceId = await openSource(statements, space.id, this.clock.now());
      const now = this.clock.now();
      const tally = new Tally();
      const kept = { tally, closed: new Set<string>() };
      await this.importAll({ statements, renderer, folder, sourceId, spaceId: space.id, language, now, ...kept, onProgress, signal });
      await finishSource(statements, sourceId, this.clock.now());
      return tally.summary(space, (performance.now() - begun) / 1_000);
    } finally {
      await renderer.close();
      await leaveSource(statements, space.id);
      // Its time limits and temporary tables end with it.
      client.release(true);
    }
  }

  /** Into the database in the order in which they refer to each other. What comes next is read and rendered meanwhile, and the index follows the posts. */
  private async importAll(run: ImportRun): Promise<void> {
    await openStaging(run);
    const accounts = importAccounts(run);
    const beforeQuestions = together(accounts, importTagsWithTexts(run), stageVotesOf(run));
    const questions = importQuestions(run, beforeQuestions);
    const answers = importAnswers(run, questions);
    const comments = importComments(run, answers);
    await together(importBadges(run, accounts), questions, answers, comments, this.followPosts(run, answers), followComments(run, comments));
    await indexClosed(run, this.indexing);
  }

  private async followPosts(run: ImportRun, posts: Promise<void>): Promise<void> {
    await posts;
    await countLostVotes(run);
    await countLostAcceptances(run);
    await indexImported(run, this.indexing);
  }
}

async function importTagsWithTexts(run: ImportRun): Promise<void> {
  await importTagWikis(run, await importTags(run));
}

async function followComments(run: ImportRun, comments: Promise<void>): Promise<void> {
  await comments;
  await importLinks(run);
  await importHistory(run);
  await importFollowers(run);
}

/** Lets all come to their end, also when one fails. */
async function together(...steps: Promise<void>[]): Promise<void> {
  const outcomes = await Promise.allSettled(steps);
  const failed = outcomes.find((outcome) => outcome.status === 'rejected');
  if (failed) throw failed.reason;
}

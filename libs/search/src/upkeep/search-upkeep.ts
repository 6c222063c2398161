import { randomUUID } from 'node:crypto';
import { Injectable, Logger } from '@nestjs/common';
import { analyserVersion } from '../analyser';
import { IndexCheck } from '../indexing/index.check';
import { Reindex } from '../indexing/reindex';
import { MeilisearchFailure } from '../meilisearch/client/meilisearch-failure';
import { MirrorCheck } from '../meilisearch/mirror/mirror.check';
import { SearchWork, type WorkKind } from './search-work';

const renewMilliseconds = 10_000;

/** Writes the whole index anew, and compares it, when somebody asked for it; an index that another analyser wrote asks by itself. Searches go on meanwhile. */
@Injectable()
export class SearchUpkeep {
  private readonly logger = new Logger(SearchUpkeep.name);
  private readonly holder = randomUUID();

  constructor(
    private readonly work: SearchWork,
    private readonly reindex: Reindex,
    private readonly index: IndexCheck,
    private readonly server: MirrorCheck,
  ) {}

  /** Does one of what waits, unless another process is at it. Told to stop, it leaves the rest to whoever comes next. */
  async run(goesOn: () => boolean = () => true): Promise<void> {
    if (await this.work.askWhereAnalyserDiffers(analyserVersion)) this.logger.log('another analyser wrote the search index: it is written anew');
    const kind = await this.work.lease(this.holder);
    if (kind === undefined) return;
    const renewal = setInterval(() => void this.work.keep(kind, this.holder, null).catch(() => undefined), renewMilliseconds);
    try {
      await (kind === 'rebuild' ? this.rebuild(goesOn) : this.compare());
    } finally {
      clearInterval(renewal);
      await this.work.release(kind, this.holder);
    }
  }

  private async rebuild(goesOn: () => boolean): Promise<void> {
    const note = ({ done }: { done: number }) => void this.work.keep('rebuild', this.holder, done).catch(() => undefined);
    const outcome = await this.reindex.run(note, goesOn).catch((error: unknown) => {
      // The index here is written; the server's is made anew as soon as it answers.
      if (error instanceof MeilisearchFailure) return undefined;
      throw error;
    });
    if (outcome && !outcome.isWhole) return;
    await this.end('rebuild', outcome?.done ?? 0, []);
  }

  private async compare(): Promise<void> {
    const found = [...(await this.index.differences()), ...(await this.server.differences())];
    await this.end('difference', 0, found);
  }

  private end(kind: WorkKind, done: number, found: readonly string[]): Promise<void> {
    return this.work.end(kind, this.holder, done, found);
  }
}

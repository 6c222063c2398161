import { randomUUID } from 'node:crypto';
import { Injectable, Logger } from '@nestjs/common';
import { analyserVersion } from '../analyser';
import { IndexCheck } from '../indexing/index.check';
import { Reindex } from '../indexing/reindex';
import { MirrorRebuild } from '../meilisearch/mirror/mirror-rebuild';
import { MirrorCheck } from '../meilisearch/mirror/mirror.check';
import { SearchWork } from './search-work';

const renewMilliseconds = 10_000;

/** Writes the whole index anew, and compares it, when somebody asked for it; an index that an older analyser wrote, or that was emptied, asks by itself. Searches go on meanwhile. */
@Injectable()
export class SearchUpkeep {
  private readonly logger = new Logger(SearchUpkeep.name);
  private readonly holder = randomUUID();

  constructor(
    private readonly work: SearchWork,
    private readonly reindex: Reindex,
    private readonly mirror: MirrorRebuild,
    private readonly index: IndexCheck,
    private readonly server: MirrorCheck,
  ) {}

  /** Does one of what waits, unless another process is at it. Told to stop, it leaves the rest to whoever comes next. */
  async run(goesOn: () => boolean = () => true): Promise<void> {
    if (await this.work.askWhereIndexIsLost()) this.logger.warn('the search index is lost: it is written anew');
    if (await this.work.askWhereAnalyserIsOlder(analyserVersion)) this.logger.log('an older analyser wrote the search index: it is written anew');
    const kind = await this.work.lease(this.holder);
    if (kind === undefined) return;
    const renewal = setInterval(() => void this.work.keep(kind, this.holder).catch(() => undefined), renewMilliseconds);
    try {
      await (kind === 'rebuild' ? this.rebuild(goesOn) : this.compare());
    } finally {
      clearInterval(renewal);
      await this.work.release(kind, this.holder);
    }
  }

  private async rebuild(goesOn: () => boolean): Promise<void> {
    const { isWhole } = await this.reindex.run((some) => this.work.count('rebuild', this.holder, some), goesOn);
    if (!isWhole) return;
    await this.mirror.ask();
    await this.work.end('rebuild', this.holder, []);
  }

  private async compare(): Promise<void> {
    const found = [...(await this.index.differences()), ...(await this.server.differences())];
    await this.work.end('difference', this.holder, found);
  }
}

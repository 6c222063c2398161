import { setTimeout as sleep } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { MeilisearchFailure } from '../client/meilisearch-failure';
import { MirrorRows } from './mirror-rows';
import { MirrorState } from './mirror-state';
import { SearchMirror } from './search-mirror';

const lookMilliseconds = 500;

/** Has the index on the search server made anew beside the one that answers, by this process or by the worker, whoever is at it. */
@Injectable()
export class MirrorRebuild {
  constructor(
    private readonly mirror: SearchMirror,
    private readonly rows: MirrorRows,
    private readonly state: MirrorState,
  ) {}

  /** Whoever brings changes to the server makes it anew from then on. */
  async ask(): Promise<void> {
    if (!this.mirror.isWanted) return;
    await this.rows.askRebuild();
    this.state.forget();
  }

  /** Ends when the new index answers; at once where there is no server. */
  async run(): Promise<void> {
    if (!this.mirror.isWanted) return;
    await this.ask();
    while (await this.state.isBuilding()) {
      const end = await this.mirror.step();
      if (end === 'away') throw new MeilisearchFailure('unreachable', 0, 'the search server does not answer: it is made anew when it does');
      if (end === 'elsewhere') await sleep(lookMilliseconds);
    }
  }
}

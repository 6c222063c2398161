import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Clock, Database, LiveStamps } from '@kehila/platform';
import { asBuilt, type RankingSettings } from '../engine/ranking-settings';
import { rankingInForce, runningComparison } from './ranking.sql';
import type { ComparisonRow } from './ranking-rows';

/** By which settings the search ranks, and which two are compared, in memory: a search asks nobody for it, and a change is everywhere within a second. */
@Injectable()
export class Rankings implements OnModuleInit {
  private chosen: RankingSettings = asBuilt;
  private running: ComparisonRow | undefined;

  constructor(
    private readonly database: Database,
    private readonly stamps: LiveStamps,
    private readonly clock: Clock,
  ) {}

  async onModuleInit(): Promise<void> {
    await this.stamps.watch('search_ranking', async () => {
      this.chosen = (await this.database.row(rankingInForce, []))?.ranking ?? asBuilt;
      this.running = await this.database.row(runningComparison, [this.clock.now()]);
    });
  }

  get inForce(): RankingSettings {
    return this.chosen;
  }

  /** Undefined: none is going on at this moment. */
  get comparison(): ComparisonRow | undefined {
    return this.running && this.running.until_at > this.clock.now() ? this.running : undefined;
  }
}

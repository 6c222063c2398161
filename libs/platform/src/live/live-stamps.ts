import { Injectable, Logger, type OnModuleDestroy, type OnModuleInit } from '@nestjs/common';
import { Database, prepared } from '../database';
import type { Transaction } from '../work/transaction';

export type LiveName =
  | 'settings'
  | 'brand'
  | 'pages'
  | 'content_rules'
  | 'announcements'
  | 'pins'
  | 'pinned_search_results'
  | 'search_synonyms'
  | 'search_ranking'
  | 'points_campaigns'
  | 'loyalty_terms';

interface Watched {
  readonly read: () => Promise<void>;
  /** What was last read; undefined: nothing yet. */
  stamp?: string;
}

const stamps = prepared<{ name: LiveName; stamp: string }>('live_stamps', `select name, stamp from live_stamp`);

const countUp = prepared<{ stamp: string }>('live_stamp_count_up', `update live_stamp set stamp = stamp + 1 where name = $1 returning stamp`);

const lookEveryMilliseconds = 400;

/**
 * What hardly ever changes and every page needs is kept in memory. Every process looks more than twice a second, with one statement for all of it,
 * whether something has changed, and only then reads it anew: a change is everywhere within a second, and no page pays for it.
 */
@Injectable()
export class LiveStamps implements OnModuleInit, OnModuleDestroy {
  private readonly logger = new Logger(LiveStamps.name);
  private readonly watched = new Map<LiveName, Watched>();
  private looking: Promise<void> = Promise.resolve();
  private timer: NodeJS.Timeout | undefined;

  constructor(private readonly database: Database) {}

  onModuleInit(): void {
    this.timer = setInterval(() => this.lookQuietly(), lookEveryMilliseconds);
    this.timer.unref();
  }

  async onModuleDestroy(): Promise<void> {
    clearInterval(this.timer);
    await this.looking.catch(() => undefined);
  }

  /** Reads it for the first time now, and again after each change. */
  async watch(name: LiveName, read: () => Promise<void>): Promise<void> {
    this.watched.set(name, { read });
    await this.refresh();
  }

  /** Within the transaction of a change: the lock of the row lets changes of one kind happen one after the other. */
  async change(tx: Transaction, name: LiveName): Promise<void> {
    await tx.rows(countUp, [name]);
  }

  /** Looks now: for who has just changed something. One look after the other, so that an older one never replaces a newer. */
  refresh(): Promise<void> {
    this.looking = this.looking.catch(() => undefined).then(() => this.look());
    return this.looking;
  }

  private async look(): Promise<void> {
    for (const { name, stamp } of await this.database.rows(stamps, [])) {
      const watched = this.watched.get(name);
      if (!watched || watched.stamp === stamp) continue;
      await watched.read();
      watched.stamp = stamp;
    }
  }

  private lookQuietly(): void {
    this.refresh().catch((error: unknown) => this.logger.warn(`what has changed was not read: ${String(error)}`));
  }
}

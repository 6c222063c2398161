import { Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { Clock, Database, prepared } from '@kehila/platform';

const add = prepared<never>(
  'community_views_add',
  `with growing as (
     insert into question_growth (day, question_id, views) select ($3::timestamptz at time zone 'UTC')::date, v.id, v.views from unnest($1::bigint[], $2::int[]) as v(id, views)
     on conflict (day, question_id) do update set views = question_growth.views + excluded.views
   )
   update question q set view_count = q.view_count + v.views from unnest($1::bigint[], $2::int[]) as v(id, views) where q.id = v.id`,
);

const writeEveryMilliseconds = 10_000;

/** Counts in memory how often questions are read, and writes it every ten seconds: a read never writes. What a crash takes with it is not missed. */
@Injectable()
export class QuestionViews implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger(QuestionViews.name);
  private seen = new Map<string, number>();
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  onApplicationBootstrap(): void {
    this.timer = setInterval(() => void this.write(), writeEveryMilliseconds);
    this.timer.unref();
  }

  async onApplicationShutdown(): Promise<void> {
    clearInterval(this.timer);
    await this.write();
  }

  count(questionId: string): void {
    this.seen.set(questionId, (this.seen.get(questionId) ?? 0) + 1);
  }

  async write(): Promise<void> {
    if (this.seen.size === 0) return;
    // In one order for all processes, so that they never wait for each other in a circle.
    const views = [...this.seen].sort(([one], [other]) => Number(one) - Number(other));
    this.seen = new Map();
    try {
      await this.database.rows(add, [views.map(([id]) => id), views.map(([, count]) => count), this.clock.now()]);
    } catch (error) {
      this.logger.warn(`views of ${views.length} questions were not written: ${String(error)}`);
    }
  }
}

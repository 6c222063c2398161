import { Injectable } from '@nestjs/common';
import { Clock } from '../clock';
import { Database, prepared } from '../database';

export interface BacklogCounts {
  readonly outboxWaiting: number;
  /** Age of the oldest event that is due and still waits, seconds. */
  readonly outboxLagSeconds: number;
  readonly outboxDead: number;
  readonly mailWaiting: number;
}

const countBacklog = prepared<{ waiting: number; oldest: Date | null; dead: number; mails: number }>(
  'backlog_count',
  `select
     (select count(*)::int from outbox_event where state = 'waiting') as waiting,
     (select run_at from outbox_event where state = 'waiting' order by id limit 1) as oldest,
     (select count(*)::int from outbox_event where state = 'dead') as dead,
     (select count(*)::int from mail where sent_at is null and failed_at is null) as mails`,
);

const keepMilliseconds = 1_000;

/** How much work is waiting: for metrics and health, asked at most once a second. */
@Injectable()
export class Backlog {
  private last?: { readonly at: number; readonly counts: Promise<BacklogCounts> };

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  counts(): Promise<BacklogCounts> {
    const now = this.clock.now().getTime();
    if (!this.last || Math.abs(now - this.last.at) > keepMilliseconds) this.last = { at: now, counts: this.count(now) };
    return this.last.counts;
  }

  private async count(now: number): Promise<BacklogCounts> {
    const row = await this.database.row(countBacklog, []);
    const lag = row?.oldest ? Math.max(0, now - row.oldest.getTime()) / 1_000 : 0;
    return { outboxWaiting: row?.waiting ?? 0, outboxLagSeconds: lag, outboxDead: row?.dead ?? 0, mailWaiting: row?.mails ?? 0 };
  }
}

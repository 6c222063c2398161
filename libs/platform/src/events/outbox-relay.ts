import { Injectable, Logger } from '@nestjs/common';
import { setTimeout as sleep } from 'node:timers/promises';
import { Clock } from '../clock';
import { Database, prepared } from '../database';
import { ListenerRegistry } from './listener-registry';

interface OutboxRow {
  id: string;
  type: string;
  payload: Record<string, unknown>;
  attempts: number;
  done: string[];
}

const leaseSeconds = 30;
const mostAttempts = 12;
const idleMilliseconds = 200;

/** Leases up to `$2` events, the oldest of each aggregate only, so that the events of one aggregate are handled in order by all processes together. */
const lease = prepared<OutboxRow>(
  'outbox_lease',
  `update outbox_event set leased_until = $1::timestamptz + interval '${leaseSeconds} seconds', attempts = attempts + 1
   where id in (
     select e.id from outbox_event e
     where e.state = 'waiting' and e.run_at <= $1 and (e.leased_until is null or e.leased_until < $1)
       and not exists (select 1 from outbox_event o where o.aggregate = e.aggregate and o.state = 'waiting' and o.id < e.id)
     order by e.id limit $2 for update skip locked)
   returning id, type, payload, attempts, done`,
);

const finish = prepared<never>('outbox_finish', `update outbox_event set state = 'done', leased_until = null, done_at = $2 where id = any($1::bigint[])`);

const postpone = prepared<never>(
  'outbox_postpone',
  `update outbox_event set state = $2, run_at = $3, leased_until = null, done = $4, last_error = $5 where id = $1`,
);

/**
 * Hands committed events to their after-commit listeners: at least once, in order for one aggregate, retried with growing pauses.
 * After the last attempt the event stays as a dead letter, which an administrator sees, and stops holding back its aggregate.
 */
@Injectable()
export class OutboxRelay {
  private readonly logger = new Logger(OutboxRelay.name);
  private running?: Promise<void>;
  private stopping = false;

  constructor(
    private readonly database: Database,
    private readonly listeners: ListenerRegistry,
    private readonly clock: Clock,
  ) {}

  start(): void {
    this.stopping = false;
    this.running ??= this.loop();
  }

  async stop(): Promise<void> {
    this.stopping = true;
    await this.running;
    this.running = undefined;
  }

  /** Handles everything that is due now; returns how many events were taken. Tests call it instead of waiting. */
  async drain(): Promise<number> {
    let handled = 0;
    for (;;) {
      const taken = await this.takeBatch();
      if (taken === 0) return handled;
      handled += taken;
    }
  }

  private async loop(): Promise<void> {
    while (!this.stopping) {
      const taken = await this.takeBatch().catch((error: unknown) => {
        this.logger.warn(`the outbox waits for the database: ${String(error)}`);
        return 0;
      });
      if (taken === 0) await sleep(idleMilliseconds);
    }
  }

  private async takeBatch(): Promise<number> {
    const rows = await this.database.rows(lease, [this.clock.now(), 50]);
    const finished: string[] = [];
    for (const row of rows) if (await this.deliver(row)) finished.push(row.id);
    if (finished.length > 0) await this.database.rows(finish, [finished, this.clock.now()]);
    return rows.length;
  }

  /** True when every listener has had the event. A listener that had it before is not asked again. */
  private async deliver(row: OutboxRow): Promise<boolean> {
    const done = [...row.done];
    try {
      for (const name of this.listeners.listenersOf(row.type)) {
        if (done.includes(name)) continue;
        await this.listeners.runAfterCommit(row.type, name, row.payload);
        done.push(name);
      }
      return true;
    } catch (error) {
      await this.retryLater(row, done, error);
      return false;
    }
  }

  private async retryLater(row: OutboxRow, done: string[], error: unknown): Promise<void> {
    const dead = row.attempts >= mostAttempts;
    const pauseSeconds = Math.min(2 ** row.attempts, 3_600);
    this.logger.warn(`${row.type} ${row.id} ${dead ? 'is a dead letter' : `is tried again in ${pauseSeconds} s`}: ${String(error)}`);
    const runAt = new Date(this.clock.now().getTime() + pauseSeconds * 1_000);
    await this.database.rows(postpone, [row.id, dead ? 'dead' : 'waiting', runAt, done, String(error).slice(0, 500)]);
  }
}

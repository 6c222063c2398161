import { Injectable } from '@nestjs/common';
import type { PoolClient } from 'pg';
import { type QueryRunner } from 'typeorm';
import type { Actor } from '../actor';
import { Clock } from '../clock';
import { Database, prepared } from '../database';
import { ListenerRegistry } from '../events/listener-registry';
import { requestContext } from '../request';
import { type Failure, isFailure } from './failure';
import { claim, hashOf, type KeyedInput, replay, store } from './idempotency';
import { Transaction } from './transaction';

export interface Act {
  /** The act's name as in the schema, for example `acceptAnswer`. */
  readonly act: string;
  readonly actor: Actor;
  readonly input?: KeyedInput;
}

/** Audit row, outbox rows and the outcome of the idempotency key in one round trip. */
const bookkeeping = prepared<never>(
  'work_bookkeeping',
  `with audit as (
     insert into audit_entry (act, actor_id, subjects, request_id, at) values ($1, case when not $10::boolean then $2::bigint end, $3, $4, $5)
   ), outbox as (
     insert into outbox_event (type, aggregate, payload, run_at, occurred_at)
     select e->>'type', e->>'aggregate', e->'payload', $5, $5 from jsonb_array_elements($6::jsonb) with ordinality as t(e, n) order by n
   )
   update idempotency_key set outcome = $9 where account_id = $2 and act = $1 and key = $7 and $8::boolean`,
);

const rememberFailure = prepared<never>(
  'work_remember_failure',
  `insert into idempotency_key (account_id, act, key, input_hash, outcome, created_at) values ($1, $2, $3, $4, $5, $6) on conflict do nothing`,
);

const mostAttempts = 4;
const deadlock = '40P01';

/**
 * Runs one act as one transaction: what it changes, its points, its audit row, its events and the outcome of its idempotency key are
 * committed together or not at all. A failure that the story returns rolls everything back. A deadlock is tried again.
 */
@Injectable()
export class UnitOfWork {
  constructor(
    private readonly database: Database,
    private readonly listeners: ListenerRegistry,
    private readonly clock: Clock,
  ) {}

  async run<Outcome>(act: Act, story: (tx: Transaction) => Promise<Outcome | Failure>): Promise<Outcome | Failure> {
    for (let attempt = 1; ; attempt++) {
      try {
        return await this.attempt(act, story);
      } catch (error) {
        if (attempt === mostAttempts || codeOf(error) !== deadlock) throw error;
      }
    }
  }

  private async attempt<Outcome>(act: Act, story: (tx: Transaction) => Promise<Outcome | Failure>): Promise<Outcome | Failure> {
    const runner = this.database.source.createQueryRunner();
    try {
      const client = (await runner.connect()) as PoolClient;
      await runner.startTransaction();
      const tx = new Transaction(runner.manager, client, this.listeners, act.actor, this.clock.now());
      return await this.complete(act, runner, tx, story);
    } catch (error) {
      if (runner.isTransactionActive) await runner.rollbackTransaction().catch(() => undefined);
      throw error;
    } finally {
      await runner.release();
    }
  }

  private async complete<Outcome>(
    act: Act,
    runner: QueryRunner,
    tx: Transaction,
    story: (tx: Transaction) => Promise<Outcome | Failure>,
  ): Promise<Outcome | Failure> {
    const key = act.actor.accountId === null ? null : (act.input?.idempotencyKey ?? null);
    if (key !== null && act.input) {
      const first = await claim(tx, act.act, key, act.input);
      if (first) {
        await runner.rollbackTransaction();
        return replay(first) as Outcome | Failure;
      }
    }
    const outcome = await story(tx);
    if (isFailure(outcome)) {
      await runner.rollbackTransaction();
      if (key !== null && act.input) await tx.rows(rememberFailure, [act.actor.accountId, act.act, key, hashOf(act.input), store(outcome), tx.now]);
      return outcome;
    }
    await this.keepBooks(tx, act, key, outcome);
    await runner.commitTransaction();
    return outcome;
  }

  private async keepBooks(tx: Transaction, act: Act, key: string | null, outcome: unknown): Promise<void> {
    const subjects = [...new Set([...tx.events.map((event) => event.aggregate), ...tx.concealed])];
    const events = tx.events
      .filter((event) => this.listeners.listenersOf(event.type).length > 0)
      .map((event) => ({ type: event.type, aggregate: event.aggregate, payload: { ...event } }));
    const requestId = requestContext.current()?.requestId ?? null;
    const stored = key === null ? null : JSON.stringify(store(outcome));
    const isConcealed = tx.concealed.length > 0;
    await tx.rows(bookkeeping, [act.act, act.actor.accountId, subjects, requestId, tx.now, JSON.stringify(events), key, key !== null, stored, isConcealed]);
  }
}

function codeOf(error: unknown): string | undefined {
  const cause = error as { code?: string; driverError?: { code?: string } };
  return cause.code ?? cause.driverError?.code;
}

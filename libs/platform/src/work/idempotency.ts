import { createHash } from 'node:crypto';
import { prepared } from '../database';
import { DomainEvent } from '../events/domain-event';
import { BadInput } from '../graphql/bad-input';
import { Failure, reviveFailure } from './failure';
import type { Transaction } from './transaction';

const claimKey = prepared<{ key: string }>(
  'idempotency_claim',
  `insert into idempotency_key (account_id, act, key, input_hash, created_at) values ($1, $2, $3, $4, $5) on conflict do nothing returning key`,
);

const findKey = prepared<{ input_hash: string; outcome: StoredOutcome | null }>(
  'idempotency_find',
  `select input_hash, outcome from idempotency_key where account_id = $1 and act = $2 and key = $3`,
);

/** What a key remembers: ids and codes only. A replay returns it and the resolver reads the rest again. */
export type StoredOutcome = { failure: string; fields: Record<string, unknown> } | { value: unknown };

export interface KeyedInput {
  readonly idempotencyKey?: string | null;
}

/**
 * Claims the key for this transaction. Undefined: it is ours, go on. Otherwise the first outcome under the same key.
 * A parallel call with the same key waits on the unique index until the first has ended.
 * @throws BadInput when the key was used with other input.
 */
export async function claim(tx: Transaction, act: string, key: string, input: KeyedInput): Promise<StoredOutcome | undefined> {
  const hash = hashOf(input);
  const claimed = await tx.row(claimKey, [tx.actor.accountId, act, key, hash, tx.now]);
  if (claimed) return undefined;
  const found = await tx.row(findKey, [tx.actor.accountId, act, key]);
  if (found && found.input_hash !== hash) throw new BadInput([{ path: ['input', 'idempotencyKey'], code: 'IDEMPOTENCY_KEY_REUSED' }]);
  return found?.outcome ?? undefined;
}

export function store(outcome: unknown): StoredOutcome {
  if (outcome instanceof Failure) return { failure: outcome.constructor.name, fields: { ...outcome } };
  if (outcome instanceof DomainEvent) return { value: { ...outcome } };
  return { value: outcome };
}

export function replay(stored: StoredOutcome): unknown {
  return 'failure' in stored ? reviveFailure(stored.failure, stored.fields) : stored.value;
}

export function hashOf(input: KeyedInput): string {
  return createHash('sha256').update(JSON.stringify(input)).digest('base64url');
}

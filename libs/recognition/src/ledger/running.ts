import type { TierStanding } from '../loyalty/tier/tier';
import type { PreparedEntry, WithheldBy } from './posting';

/** Where a person's side of a ledger stands while entries are made. */
export interface Running {
  balance: number;
  sequence: number;
  gainedToday: number;
  /** What decides about the tier, before this act; in the loyalty ledger alone. */
  tier?: TierStanding;
}

/** No balance goes below 0. */
export function limited(asked: number, person: Running): { amount: number; withheld: WithheldBy | null } {
  const amount = Math.max(asked, -person.balance);
  return { amount, withheld: amount === asked ? null : 'floor' };
}

export function entryOf(person: Running, amount: number, fields: Omit<PreparedEntry, 'amount' | 'sequence' | 'balance'>): PreparedEntry {
  person.balance += amount;
  person.sequence += 1;
  return { ...fields, amount, sequence: person.sequence, balance: person.balance };
}

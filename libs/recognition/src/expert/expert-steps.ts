import { Injectable } from '@nestjs/common';
import { ExpertRole } from '@kehila/accounts';
import type { Transaction } from '@kehila/platform';
import { ExpertMoved } from './expert.events';
import { type ExpertStanding, type ExpertStatus, isExpert } from './expert.rules';
import { removeStatus, statusIn, type StatusRow, writeStatus } from './expert.sql';

/** By whose word somebody comes to another state. */
export interface Word {
  readonly by: string;
  readonly reason: string;
}

/** Brings somebody to another state in a space: the status, the role that follows from it, and who is told. */
@Injectable()
export class ExpertSteps {
  constructor(private readonly role: ExpertRole) {}

  /** Read behind the lock of the person, so that nobody decides against what another has just decided. Undefined: the account is gone. */
  async lock(tx: Transaction, accountId: string, spaceId: string): Promise<StatusRow | undefined> {
    return (await this.role.lock(tx, accountId)) ? tx.row(statusIn, [accountId, spaceId]) : undefined;
  }

  async move(
    tx: Transaction,
    { account_id: accountId, space_id: spaceId, state: from }: StatusRow,
    to: ExpertStatus | null,
    word: Word | null,
  ): Promise<ExpertMoved> {
    if (to === null) await tx.rows(removeStatus, [accountId, spaceId]);
    else await tx.rows(writeStatus, [accountId, spaceId, to.state, to.since, to.endsAt, to.byHand, word?.by ?? null, word?.reason ?? null]);
    if (isExpert(to?.state ?? null)) await this.role.give(tx, accountId, spaceId, word?.by ?? null);
    else await this.role.take(tx, accountId, spaceId);
    return tx.record(new ExpertMoved({ accountId, spaceId, from, to: to?.state ?? null, by: word?.by ?? null, at: tx.now }));
  }
}

export function statusOf(row: StatusRow): ExpertStatus | null {
  if (row.state === null) return null;
  return { state: row.state, since: row.since!, endsAt: row.ends_at, byHand: row.by_hand!, decided: row.decided_by !== null };
}

export function standingIn({ reputation, accepted, answers, corrected }: StatusRow): ExpertStanding {
  return { reputation, accepted, answers, corrected };
}

import { Injectable } from '@nestjs/common';
import { GraphQLError } from 'graphql';
import { Clock, Database, RateLimitMode, translate, type Transaction } from '@kehila/platform';
import { countAttempt, forgetAttempts } from './proof.sql';

export type ProofKind = 'password' | 'code';

const most = 5;
const forgottenAfter = 15 * 60_000;

/** Passwords and codes that are tried for one account by somebody who is half in or in: five wrong ones, then a wait. Counted for all processes together. */
@Injectable()
export class ProofAttempts {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly mode: RateLimitMode,
  ) {}

  /** Before each comparison. @throws GraphQLError RATE_LIMITED when there were too many. */
  async count(accountId: string, kind: ProofKind): Promise<void> {
    const now = this.clock.now();
    const row = await this.database.row(countAttempt, [accountId, kind, now, new Date(now.getTime() - forgottenAfter)]);
    if (!row || row.tried <= most || !this.mode.enforced) return;
    const seconds = Math.max(1, Math.ceil((row.since.getTime() + forgottenAfter - now.getTime()) / 1_000));
    throw new GraphQLError(translate('errors_rate_limited_for_long', { minutes: Math.ceil(seconds / 60) }), {
      extensions: { code: 'RATE_LIMITED', retryAfterSeconds: seconds },
    });
  }

  /** It was right. */
  async forget(tx: Transaction, accountId: string, kind: ProofKind): Promise<void> {
    await tx.rows(forgetAttempts, [accountId, kind]);
  }
}

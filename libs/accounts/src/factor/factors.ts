import { Injectable } from '@nestjs/common';
import { ErrorCode, type Failure, Refused, ProductionMode, type Transaction } from '@kehila/platform';
import { endOtherSessions } from '../session/session.sql';
import { type OpenedSession, Sessions } from '../session/sessions';
import { isPowerful } from '../session/role-sleep';
import { endHalfSignIns } from '../sign-in/half/half-sign-in.sql';
import { endSession } from '../session/session.sql';
import { factorsOf, type FactorsRow } from './factors.sql';
import { forgetCodes, renewCodes } from './recovery-codes';

export interface FactorAdded {
  /** Told once; empty where the account has codes already. */
  readonly recoveryCodes: readonly string[];
  /** The session that takes the place of the one before, since it may do more. */
  readonly session: OpenedSession;
}

export interface FactorHolder {
  readonly accountId: string;
  readonly sessionId: string | null;
  readonly language: 'he' | 'en';
  readonly verified: boolean;
}

/** What follows when a second factor comes or goes. The caller holds the lock of the account. */
@Injectable()
export class Factors {
  constructor(
    private readonly sessions: Sessions,
    private readonly production: ProductionMode,
  ) {}

  async of(tx: Transaction, accountId: string): Promise<FactorsRow> {
    return (await tx.row(factorsOf, [accountId]))!;
  }

  /** `before`: as it was. With the first factor come the recovery codes, and every other session, which never showed it, ends. */
  async added(tx: Transaction, holder: FactorHolder, before: FactorsRow, userAgent: string): Promise<FactorAdded> {
    const isFirst = !before.app && before.passkeys === 0;
    const recoveryCodes = isFirst ? await renewCodes(tx, holder.accountId) : [];
    if (isFirst) {
      await tx.rows(endOtherSessions, [holder.accountId, holder.sessionId, tx.now]);
      await tx.rows(endHalfSignIns, [holder.accountId]);
    }
    await tx.rows(endSession, [holder.sessionId, tx.now]);
    const { accountId, language, verified } = holder;
    return { recoveryCodes, session: await this.sessions.open(tx, { accountId, language, verified }, userAgent, 'secondFactor') };
  }

  /** The last factor of somebody whose role asks for one stays. */
  refusalToRemove(factors: FactorsRow): Failure | undefined {
    const isLast = Number(factors.app) + factors.passkeys === 1;
    const isExempt = factors.sample && !this.production.on;
    return isLast && !isExempt && factors.grants.some(isPowerful) ? new Refused(ErrorCode.LAST_FACTOR) : undefined;
  }

  /** Recovery codes are worth nothing without a factor that they stand in for. */
  async removed(tx: Transaction, accountId: string): Promise<void> {
    const { app, passkeys } = await this.of(tx, accountId);
    if (!app && passkeys === 0) await forgetCodes(tx, accountId);
  }
}

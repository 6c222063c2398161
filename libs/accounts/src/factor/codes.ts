import { Injectable } from '@nestjs/common';
import type { Transaction } from '@kehila/platform';
import { stepOf } from './app/app-codes';
import { appOf, useStep } from './app/app.sql';
import { useRecoveryCode } from './recovery-codes';
import { Sealed } from './sealed';

/** Codes of the authenticator app, and recovery codes where there is none at hand. */
@Injectable()
export class Codes {
  constructor(private readonly sealed: Sealed) {}

  /** Whether the code is right and was not used before; then it is used now. The caller holds the lock of the account. */
  async accept(tx: Transaction, accountId: string, typed: string): Promise<boolean> {
    const digits = typed.replace(/[\s-]/g, '');
    return /^\d{6}$/.test(digits) ? this.acceptOfApp(tx, accountId, digits) : useRecoveryCode(tx, accountId, typed);
  }

  private async acceptOfApp(tx: Transaction, accountId: string, code: string): Promise<boolean> {
    const app = await tx.row(appOf, [accountId]);
    const step = app?.secret ? stepOf(this.sealed.open(app.secret, accountId), code, tx.now) : undefined;
    return step !== undefined && (await tx.row(useStep, [accountId, step])) !== undefined;
  }
}

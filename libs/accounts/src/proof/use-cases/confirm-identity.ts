import { Injectable } from '@nestjs/common';
import { type Actor, BadInput, Database, ErrorCode, type Failure, Refused, UnitOfWork } from '@kehila/platform';
import { lockAccount } from '../../account/account.sql';
import { Codes } from '../../factor/codes';
import { PasswordHasher } from '../../password/password-hasher';
import { passwordOf } from '../../sign-in/credentials.sql';
import { ProofAttempts } from '../proof-attempts';
import { markProven } from '../proof.sql';

export interface ShownProof {
  readonly password?: string | null;
  /** Of the authenticator app, or a recovery code. */
  readonly code?: string | null;
}

/** Somebody who is signed in shows again that it is them: by password or by code. */
@Injectable()
export class ConfirmIdentity {
  constructor(
    private readonly database: Database,
    private readonly work: UnitOfWork,
    private readonly hasher: PasswordHasher,
    private readonly codes: Codes,
    private readonly attempts: ProofAttempts,
  ) {}

  /** @throws BadInput when neither is shown. */
  async execute(actor: Actor, { password, code }: ShownProof): Promise<{ accountId: string } | Failure> {
    if (password) return this.byPassword(actor, password);
    if (code) return this.byCode(actor, code);
    throw new BadInput([{ path: ['input', 'password'], code: 'REQUIRED' }]);
  }

  private async byPassword(actor: Actor, password: string): Promise<{ accountId: string } | Failure> {
    const accountId = actor.accountId!;
    await this.attempts.count(accountId, 'password');
    const stored = await this.database.row(passwordOf, [accountId]);
    if (!(await this.hasher.matches(stored?.hash ?? null, password))) return new Refused(ErrorCode.PASSWORD_WRONG, ['input', 'password']);
    return this.work.run<{ accountId: string }>({ act: 'confirmIdentity', actor }, async (tx) => {
      await tx.row(lockAccount, [accountId]);
      const current = await tx.row(passwordOf, [accountId]);
      if (current?.hash !== stored?.hash) return new Refused(ErrorCode.PASSWORD_WRONG, ['input', 'password']);
      await tx.rows(markProven, [actor.sessionId, tx.now]);
      await this.attempts.forget(tx, accountId, 'password');
      return { accountId };
    });
  }

  private async byCode(actor: Actor, code: string): Promise<{ accountId: string } | Failure> {
    const accountId = actor.accountId!;
    await this.attempts.count(accountId, 'code');
    return this.work.run<{ accountId: string }>({ act: 'confirmIdentity', actor }, async (tx) => {
      await tx.row(lockAccount, [accountId]);
      if (!(await this.codes.accept(tx, accountId, code))) return new Refused(ErrorCode.CODE_WRONG, ['input', 'code']);
      await tx.rows(markProven, [actor.sessionId, tx.now]);
      await this.attempts.forget(tx, accountId, 'code');
      return { accountId };
    });
  }
}

import { Injectable } from '@nestjs/common';
import { type Actor, Database, ErrorCode, type Failure, Refused, type Transaction } from '@kehila/platform';
import { PasswordHasher } from '../password/password-hasher';
import { passwordOf } from '../sign-in/credentials.sql';
import { FreshProof } from './fresh-proof';
import { ProofAttempts } from './proof-attempts';

/** Before what nobody wants to happen by mistake: the password, typed for this act alone. Who has none has just shown who they are otherwise. */
@Injectable()
export class PasswordProof {
  constructor(
    private readonly database: Database,
    private readonly hasher: PasswordHasher,
    private readonly attempts: ProofAttempts,
    private readonly fresh: FreshProof,
  ) {}

  /** Undefined: go on. @throws GraphQLError RATE_LIMITED after too many wrong ones. */
  async refusal(actor: Actor, password: string): Promise<Failure | undefined> {
    const stored = await this.database.row(passwordOf, [actor.accountId]);
    if (!stored) return this.fresh.refusal(actor);
    await this.attempts.count(actor.accountId!, 'password');
    return (await this.hasher.matches(stored.hash, password)) ? undefined : new Refused(ErrorCode.PASSWORD_WRONG, ['input', 'password']);
  }

  /** What it was shown for happens: earlier wrong ones count no more. */
  async settle(tx: Transaction, actor: Actor): Promise<void> {
    await this.attempts.forget(tx, actor.accountId!, 'password');
  }
}

import { Injectable } from '@nestjs/common';
import { type Actor, Clock, Database, ErrorCode, prepared, Refused } from '@kehila/platform';
import { passwordOf } from '../sign-in/credentials.sql';
import { PasswordHasher } from '../password/password-hasher';

const sessionBegun = prepared<{ created_at: Date }>('account_session_begun', `select created_at from session where id = $1`);

/** So fresh a sign-in is proof for whom no password is known. */
const freshMilliseconds = 10 * 60_000;

/** Before what cannot be undone, the person shows once more that it is they: by the password, or by having just signed in. */
@Injectable()
export class Proof {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly hasher: PasswordHasher,
  ) {}

  /** Undefined: it is they. */
  async refusal(actor: Actor, password: string): Promise<Refused | undefined> {
    const known = await this.database.row(passwordOf, [actor.accountId]);
    if (known) return (await this.hasher.matches(known.hash, password)) ? undefined : new Refused(ErrorCode.WRONG_PASSWORD, ['input', 'password']);
    const session = await this.database.row(sessionBegun, [actor.sessionId]);
    const isFresh = session && this.clock.now().getTime() - session.created_at.getTime() < freshMilliseconds;
    return isFresh ? undefined : new Refused(ErrorCode.SIGN_IN_AGAIN);
  }
}

import { Injectable, Logger } from '@nestjs/common';
import { Actor, type Authenticator, Clock, type Credentials, Database } from '@kehila/platform';
import { actorOf } from '../account/actor.sql';
import { hashOfSecret } from './secret';
import { signedIn, type SignedInRow, touchSession } from './session.sql';

const touchAfterMilliseconds = 60_000;

/** Turns the session cookie into an actor with one prepared read. Whatever is not a living session is an anonymous reader. */
@Injectable()
export class SessionAuthenticator implements Authenticator {
  private readonly logger = new Logger(SessionAuthenticator.name);
  private readonly beingTouched = new Set<string>();

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async authenticate({ sessionToken, language }: Credentials): Promise<Actor> {
    const hash = sessionToken === null ? undefined : hashOfSecret(sessionToken);
    if (!hash) return Actor.anonymous(language);
    const now = this.clock.now();
    const row = await this.database.row(signedIn, [hash, now]);
    if (!row) return Actor.anonymous(language);
    this.touch(row, now);
    return actorOf(row, row.session_id);
  }

  /** Not awaited: nobody's page waits for it, and one that is lost costs a minute of a session's life. */
  private touch(row: SignedInRow, now: Date): void {
    if (now.getTime() - row.last_used_at.getTime() < touchAfterMilliseconds || this.beingTouched.has(row.session_id)) return;
    this.beingTouched.add(row.session_id);
    this.database
      .rows(touchSession, [row.session_id, now])
      .catch((error: unknown) => this.logger.warn(`a session was not touched: ${String(error)}`))
      .finally(() => this.beingTouched.delete(row.session_id));
  }
}

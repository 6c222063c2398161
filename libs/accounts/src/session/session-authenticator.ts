import { Injectable, Logger } from '@nestjs/common';
import { Actor, type Authenticator, Clock, type Credentials, Database, ProductionMode } from '@kehila/platform';
import { TokenAuthenticator } from '../access-token/token-authenticator';
import { actorOf } from '../account/actor.sql';
import { rolesIn } from './role-sleep';
import { hashOfSecret } from './secret';
import { signedIn, type SignedInRow, touchSession } from './session.sql';

const touchAfterMilliseconds = 60_000;

/** Turns the session cookie, or else an access token, into an actor with one prepared read. Whatever is not a living session is an anonymous reader. */
@Injectable()
export class SessionAuthenticator implements Authenticator {
  private readonly logger = new Logger(SessionAuthenticator.name);
  private readonly beingTouched = new Set<string>();

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly production: ProductionMode,
    private readonly tokens: TokenAuthenticator,
  ) {}

  async authenticate({ sessionToken, accessToken, language, quietly = false }: Credentials): Promise<Actor> {
    if (accessToken != null) return this.tokens.authenticate(accessToken);
    const hash = sessionToken === null ? undefined : hashOfSecret(sessionToken);
    if (!hash) return Actor.anonymous(language);
    const now = this.clock.now();
    const row = await this.database.row(signedIn, [hash, now, !this.production.on]);
    if (!row) return Actor.anonymous(language);
    if (!quietly) this.touch(row, now);
    return actorOf(row, row.session_id, { factor: row.factor, ...rolesIn(row.grants, row.factor) });
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

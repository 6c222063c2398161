import { Injectable, Logger } from '@nestjs/common';
import { GraphQLError } from 'graphql';
import { type Actor, Clock, Database, ProductionMode, translate } from '@kehila/platform';
import { actorOf } from '../account/actor.sql';
import { hashOfAccessToken, rolesByToken } from './access-token';
import { tokenHolder, type TokenHolderRow, touchToken } from './access-token.sql';

const touchAfterMilliseconds = 60_000;

/** Turns a personal access token into an actor with one prepared read. */
@Injectable()
export class TokenAuthenticator {
  private readonly logger = new Logger(TokenAuthenticator.name);
  private readonly beingTouched = new Set<string>();

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly production: ProductionMode,
  ) {}

  /** @throws GraphQLError UNAUTHENTICATED when it is unknown, expired or revoked, or its holder may not act. */
  async authenticate(token: string): Promise<Actor> {
    const now = this.clock.now();
    const hash = hashOfAccessToken(token);
    const row = hash && (await this.database.row(tokenHolder, [hash, now, !this.production.on]));
    if (!row) throw new GraphQLError(translate('errors_access_token_invalid'), { extensions: { code: 'UNAUTHENTICATED', http: { status: 401 } } });
    this.touch(row, now);
    return actorOf(row, null, { grants: rolesByToken(row.grants, row.scopes, row.has_factor), tokenScopes: row.scopes });
  }

  /** Not awaited: no program waits for it. */
  private touch({ token_id, last_used_at }: TokenHolderRow, now: Date): void {
    if ((last_used_at && now.getTime() - last_used_at.getTime() < touchAfterMilliseconds) || this.beingTouched.has(token_id)) return;
    this.beingTouched.add(token_id);
    this.database
      .rows(touchToken, [token_id, now])
      .catch((error: unknown) => this.logger.warn(`an access token was not touched: ${String(error)}`))
      .finally(() => this.beingTouched.delete(token_id));
  }
}

import { Injectable } from '@nestjs/common';
import { type Actor, Clock, Database, prepared, translate } from '@kehila/platform';
import { mostTokens } from '../access-token/access-token';
import { type ListedTokenRow, livingTokens } from '../access-token/access-token.sql';
import { viewerAccount } from '../account/viewer.reader';
import { pendingEmailChange } from '../email-change/email-change.sql';
import { appAddress, appSecretAsText } from '../factor/app/app-codes';
import { appOf, type AppRow } from '../factor/app/app.sql';
import { mostPasskeys } from '../factor/passkey/passkey-limits';
import { type ListedPasskeyRow, passkeysOf } from '../factor/passkey/passkey.sql';
import { codesLeft } from '../factor/recovery-codes';
import { Sealed } from '../factor/sealed';
import { FreshProof } from '../proof/fresh-proof';
import { deviceInWords } from '../session/device-in-words';
import { placeInWords } from '../session/place-in-words';
import { livingSessions } from '../session/session.sql';
import { mostSessions } from '../session/sessions';
import type { AccessToken, AuthenticatorApp, EmailChange, OwnSession, Passkey, PendingApp } from './graphql/security.types';

const hasPassword = prepared<{ has: boolean }>('account_has_password', `select exists (select from account_password where account_id = $1) as has`);

/** How somebody signs in and where they are signed in; each part is read when it is asked for. */
@Injectable()
export class SecurityReader {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly proof: FreshProof,
    private readonly sealed: Sealed,
  ) {}

  async hasPassword({ accountId }: Actor): Promise<boolean> {
    return (await this.database.row(hasPassword, [accountId]))?.has ?? false;
  }

  async sessions({ accountId, sessionId }: Actor): Promise<OwnSession[]> {
    const rows = await this.database.rows(livingSessions, [accountId, this.clock.now(), mostSessions]);
    return rows.map((row) => ({
      id: row.id,
      device: deviceInWords(row.user_agent),
      place: placeInWords(row.address),
      beganAt: row.created_at,
      lastUsedAt: row.last_used_at,
      isCurrent: row.id === sessionId,
    }));
  }

  async app({ accountId }: Actor): Promise<AuthenticatorApp | null> {
    const row = await this.database.row(appOf, [accountId]);
    return row?.confirmed_at ? { since: row.confirmed_at } : null;
  }

  /** Only to somebody who has just shown that it is them. */
  async pendingApp(actor: Actor): Promise<PendingApp | null> {
    const row = await this.database.row(appOf, [actor.accountId]);
    if (!this.isPending(row) || !(await this.proof.until(actor))) return null;
    const secret = this.sealed.open(row.pending_secret, actor.accountId!);
    const viewer = await this.database.row(viewerAccount, [actor.accountId]);
    return { secret: appSecretAsText(secret), address: appAddress(secret, translate('web_frame_brand_name'), viewer?.email ?? '') };
  }

  async passkeys({ accountId }: Actor): Promise<Passkey[]> {
    return (await this.database.rows(passkeysOf, [accountId, mostPasskeys])).map(passkeyOf);
  }

  async recoveryCodesLeft({ accountId }: Actor): Promise<number> {
    return (await this.database.row(codesLeft, [accountId]))?.left ?? 0;
  }

  async accessTokens({ accountId }: Actor): Promise<AccessToken[]> {
    return (await this.database.rows(livingTokens, [accountId, this.clock.now(), mostTokens])).map(accessTokenOf);
  }

  async emailChange({ accountId }: Actor): Promise<EmailChange | null> {
    const row = await this.database.row(pendingEmailChange, [accountId, this.clock.now()]);
    if (!row) return null;
    return { id: row.id, email: row.email, oldConfirmed: row.old_confirmed, newConfirmed: row.new_confirmed, expiresAt: row.expires_at };
  }

  private isPending(row: AppRow | undefined): row is AppRow & { pending_secret: string } {
    return row?.pending_secret != null && row.pending_until !== null && row.pending_until > this.clock.now();
  }
}

function passkeyOf({ id, name, created_at, last_used_at }: ListedPasskeyRow): Passkey {
  return { id, name, createdAt: created_at, lastUsedAt: last_used_at };
}

function accessTokenOf({ id, name, scopes, created_at, expires_at, last_used_at }: ListedTokenRow): AccessToken {
  return { id, name, scopes, createdAt: created_at, expiresAt: expires_at, lastUsedAt: last_used_at };
}

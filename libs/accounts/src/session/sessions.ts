import { Injectable } from '@nestjs/common';
import { type Actor, type Locale, requestContext, type Transaction } from '@kehila/platform';
import { actorOf } from '../account/actor.sql';
import { TakeBackDeletion } from '../deletion/take-back-deletion';
import { lifetimeOf } from './session-lifetime';
import { accountActor, endOldestSessions, insertSession } from './session.sql';
import { hashOfSecret, newSecret } from './secret';

/** quality.md, *Decided*. */
const mostSessions = 10;
const longestUserAgent = 300;

export interface OpenedSession {
  readonly accountId: string;
  /** For the cookie; it is not kept and cannot be read again. */
  readonly token: string;
  /** The account, as it acts from here on. */
  readonly actor: Actor;
  readonly atMostSeconds: number;
}

export interface SignedInAccount {
  readonly accountId: string;
  readonly language: Locale;
  readonly verified: boolean;
}

/** Begins sessions. Each sign-in gets a new one; none is ever taken over from before. */
@Injectable()
export class Sessions {
  constructor(private readonly deletions: TakeBackDeletion) {}

  /** The account's row is locked by the caller. */
  async open(tx: Transaction, account: SignedInAccount, userAgent: string): Promise<OpenedSession> {
    await this.deletions.ofWhoSignsIn(tx, account.accountId, account.language);
    const token = newSecret();
    const acting = (await tx.row(accountActor, [account.accountId, tx.now]))!;
    const lifetime = lifetimeOf(acting.grants);
    const address = requestContext.current()?.ip ?? null;
    const row = await tx.row(insertSession, [
      hashOfSecret(token),
      account.accountId,
      tx.now,
      lifetime.idleSeconds,
      lifetime.atMostSeconds,
      userAgent.slice(0, longestUserAgent),
      address,
    ]);
    await tx.rows(endOldestSessions, [account.accountId, tx.now, mostSessions]);
    return { accountId: account.accountId, token, actor: actorOf(acting, row!.id), atMostSeconds: lifetime.atMostSeconds };
  }
}

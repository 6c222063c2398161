import { Injectable } from '@nestjs/common';
import { type Actor, type Locale, ProductionMode, requestContext, type Transaction } from '@kehila/platform';
import { actorOf } from '../account/actor.sql';
import { rolesIn } from './role-sleep';
import { TakeBackDeletion } from '../deletion/take-back-deletion';
import { lifetimeOf } from './session-lifetime';
import { accountActor, endOldestSessions, insertSession } from './session.sql';
import { hashOfSecret, newSecret } from './secret';

/** quality.md, *Decided*. */
export const mostSessions = 10;
const longestUserAgent = 300;

export interface OpenedSession {
  readonly accountId: string;
  /** For the cookie; it is not kept and cannot be read again. */
  readonly token: string;
  /** The account, as it acts from here on. */
  readonly actor: Actor;
  readonly atMostSeconds: number;
  /** The account began with it. */
  readonly isFirst?: true;
}

export interface SignedInAccount {
  readonly accountId: string;
  readonly language: Locale;
  readonly verified: boolean;
}

/** What somebody showed to get in: one thing, or a second factor too. */
export type Shown = 'oneFactor' | 'secondFactor';

/** Begins sessions. Each sign-in gets a new one; none is ever taken over from before. */
@Injectable()
export class Sessions {
  constructor(
    private readonly production: ProductionMode,
    private readonly deletions: TakeBackDeletion,
  ) {}

  /** The account's row is locked by the caller. */
  async open(tx: Transaction, account: SignedInAccount, userAgent: string, shown: Shown = 'oneFactor'): Promise<OpenedSession> {
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
      shown === 'secondFactor',
    ]);
    await tx.rows(endOldestSessions, [account.accountId, tx.now, mostSessions]);
    const factor = shown === 'secondFactor' || (acting.sample && !this.production.on);
    const actor = actorOf(acting, row!.id, { factor, ...rolesIn(acting.grants, factor) });
    return { accountId: account.accountId, token, actor, atMostSeconds: lifetime.atMostSeconds };
  }
}

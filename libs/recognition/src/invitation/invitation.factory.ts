import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { Invitations } from '@kehila/accounts';
import { Actor, type ActorFields, requestContext } from '@kehila/platform';
import type { BootedFeatures } from '@kehila/testing';
import { done, PointsStory } from '../recognition.factory';
import { LedgerCheck } from '../verification/ledger.check';
import { InvitationReader } from './invitation.reader';
import { InvitationVisits } from './invitation-visits';
import { InviteFriend } from './use-cases/invite-friend';

export const day = 86_400_000;

export const actorOf = (accountId: string, fields: Partial<ActorFields> = {}) =>
  new Actor({ accountId, sessionId: null, verified: true, language: 'en', grants: [], ...fields });

/** People who invite, and friends who come by their links. */
export class InvitationStory extends PointsStory {
  private answers = 50_000;

  get<T>(token: abstract new (...args: never[]) => T): T {
    return this.kehila.get(token);
  }

  invite(accountId: string, email?: string) {
    return this.get(InviteFriend).execute(actorOf(accountId), email === undefined ? {} : { email });
  }

  linkOf(accountId: string) {
    return this.get(InvitationReader).linkOf(accountId);
  }

  async codeOf(accountId: string): Promise<string> {
    done(await this.invite(accountId));
    return (await this.linkOf(accountId)).inviteCode!;
  }

  /** Opens links one after the other, in one browser. */
  open(codes: readonly string[], cookies: Record<string, string> = {}): Record<string, string> {
    for (const code of codes) {
      const set = this.get(InvitationVisits).begin(code, cookies);
      const [, name, value] = /^([\w-]+)=([^;]+)/.exec(set ?? '') ?? [];
      if (name && value) cookies[name] = decodeURIComponent(value);
    }
    return cookies;
  }

  /** Somebody begins an account in a browser, and proves the address. */
  async join(cookies: Record<string, string>, ip = '192.0.2.1'): Promise<string> {
    const accountId = await this.person();
    await requestContext.run({ requestId: randomUUID(), language: 'en', ip }, () => this.begin(accountId, cookies));
    await this.kehila.sql('update invited_friend set joined_at = $2 where account_id = $1', accountId, this.kehila.clock.now());
    return accountId;
  }

  async begin(accountId: string, cookies: Record<string, string>): Promise<void> {
    await this.kehila.work.run({ act: 'begin', actor: actorOf(accountId) }, async (tx) => {
      await this.get(Invitations).begin(tx, accountId, cookies);
    });
  }

  async friendOf(inviter: string): Promise<string> {
    return this.join(this.open([await this.codeOf(inviter)]));
  }

  async accepted(authorId: string, acceptedBy: string, more: object = {}): Promise<string> {
    const answerId = String(++this.answers);
    await this.accept({ answerId, authorId, askerId: acceptedBy, acceptedBy, ...more });
    return answerId;
  }

  loyalty(accountId: string) {
    return this.balance(accountId, 'loyalty');
  }

  async statesOf(inviter: string) {
    return (await this.get(InvitationReader).friendsOf(inviter, 20, null)).nodes.map(({ account, state }) => [account.id, state]);
  }

  async signsOf(friend: string) {
    return (await this.get(InvitationReader).doubtfulOne(friend))?.signs ?? [];
  }

  differences() {
    return this.get(LedgerCheck).differences();
  }
}

/** What a browser keeps, and what the server keeps of it. */
export function newSecret(): { secret: string; hash: Buffer } {
  const secret = randomBytes(32).toString('base64url');
  return { secret, hash: createHash('sha256').update(secret).digest() };
}

/** As if somebody had signed in from there. */
export async function signInElsewhere(kehila: BootedFeatures, accountId: string, { address, device }: { address?: string; device?: Buffer }): Promise<void> {
  const now = kehila.clock.now();
  if (device) await kehila.sql('insert into known_device (token_hash, account_id, last_used_at) values ($1, $2, $3)', device, accountId, now);
  if (address === undefined) return;
  await kehila.sql(
    `insert into session (token_hash, account_id, created_at, last_used_at, idle_seconds, expires_at, address) values ($1, $2, $3, $3, 3600, $4, $5)`,
    randomBytes(32),
    accountId,
    now,
    new Date(now.getTime() + 86_400_000),
    address,
  );
}

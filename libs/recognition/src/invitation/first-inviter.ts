import { Injectable } from '@nestjs/common';
import { type Invitations, SameHand } from '@kehila/accounts';
import { requestContext, type Transaction } from '@kehila/platform';
import { insertFriend, inviterByCode, invitersOf, type SignName } from './invitation.sql';
import { InvitationVisits } from './invitation-visits';

/** Notes with an account whose link was opened first in the browser in which it begins, and what speaks for one person behind both. */
@Injectable()
export class FirstInviter implements Invitations {
  constructor(
    private readonly visits: InvitationVisits,
    private readonly hand: SameHand,
  ) {}

  async begin(tx: Transaction, accountId: string, cookies: Readonly<Record<string, string>>): Promise<void> {
    const visit = this.visits.of(cookies);
    const inviter = visit && (await tx.row(inviterByCode, [visit.code]));
    if (inviter) await tx.rows(insertFriend, [accountId, inviter.account_id, visit.at, await this.signs(tx, inviter.account_id, cookies)]);
  }

  forget(cookies: Readonly<Record<string, string>>): string | undefined {
    return this.visits.end(cookies);
  }

  private async signs(tx: Transaction, inviterId: string, cookies: Readonly<Record<string, string>>): Promise<SignName[]> {
    const address = requestContext.current()?.ip;
    const signs: SignName[] = [];
    const owner = await this.hand.ownerOfDevice(tx, cookies);
    if (owner !== undefined && (owner === inviterId || (await this.isFriend(tx, owner, inviterId)))) signs.push('device');
    if (address !== undefined && (await this.hand.knowsAddress(tx, inviterId, address))) signs.push('address');
    return signs;
  }

  /** Whoever signs up twice by the link of one inviter is one friend. */
  private async isFriend(tx: Transaction, accountId: string, inviterId: string): Promise<boolean> {
    return (await tx.row(invitersOf, [[accountId]]))?.inviter_id === inviterId;
  }
}

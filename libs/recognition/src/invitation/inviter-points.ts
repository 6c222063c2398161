import { Injectable } from '@nestjs/common';
import { SameHand } from '@kehila/accounts';
import type { Transaction } from '@kehila/platform';
import { Ledger } from '../ledger/ledger';
import type { Occasion } from '../ledger/posting';
import { areRelated, isDoubtful } from './invitation.policy';
import { causeOf, invitersOf, isPaid, lockFriend, noteSign, type OpenInvitation } from './invitation.sql';

/** An answer of a friend was accepted, openly, and by somebody else. */
export interface FriendsAcceptance {
  readonly answerId: string;
  readonly spaceId: string;
  readonly acceptedBy: string;
  readonly byStaff: boolean;
}

/** What whoever invited is paid for a friend: once, and for an acceptance by somebody unrelated. */
@Injectable()
export class InviterPoints {
  constructor(
    private readonly ledger: Ledger,
    private readonly hand: SameHand,
  ) {}

  /** For the first of these that pays, if nothing is paid yet. */
  async payFor(tx: Transaction, occasion: Occasion, friend: string, acceptances: readonly FriendsAcceptance[]): Promise<void> {
    const invitation = await tx.row(lockFriend, [friend]);
    if (!invitation || (await tx.row(isPaid, [friend])) || (await this.isOneHand(tx, friend, invitation))) return;
    for (const acceptance of acceptances) {
      if (!(await this.isOwnCircle(tx, acceptance, friend, invitation.inviter_id))) return this.post(tx, occasion, friend, invitation.inviter_id, acceptance);
      await tx.rows(noteSign, [friend, 'related']);
    }
  }

  private post(tx: Transaction, occasion: Occasion, friend: string, to: string, { answerId: subject, spaceId: space }: FriendsAcceptance): Promise<void> {
    return this.ledger.post(tx, 'loyalty', occasion, [{ rule: 'friendAccepted', to, cause: causeOf(friend, subject), subject, space }]);
  }

  private async isOneHand(tx: Transaction, friend: string, invitation: OpenInvitation): Promise<boolean> {
    if (invitation.cleared) return false;
    if (isDoubtful(invitation)) return true;
    const shared = await this.hand.shareNetwork(tx, friend, [invitation.inviter_id]);
    if (shared) await tx.rows(noteSign, [friend, 'address']);
    return shared;
  }

  private async isOwnCircle(tx: Transaction, { acceptedBy: acceptor, byStaff }: FriendsAcceptance, friend: string, inviter: string): Promise<boolean> {
    const invited = await tx.rows(invitersOf, [[acceptor, inviter]]);
    const invitedBy = new Map(invited.map((row) => [row.account_id, row.inviter_id]));
    return areRelated({ friend, inviter, acceptor, invitedBy }) || (!byStaff && (await this.hand.shareNetwork(tx, acceptor, [friend, inviter])));
  }
}

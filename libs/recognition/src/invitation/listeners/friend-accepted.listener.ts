import { Injectable } from '@nestjs/common';
import { SameHand } from '@kehila/accounts';
import { AcceptanceWithdrawn, AnswerAccepted } from '@kehila/community';
import { type Transaction, type TransactionListener, WithinTransaction } from '@kehila/platform';
import { Ledger } from '../../ledger/ledger';
import { areRelated, isDoubtful } from '../invitation.policy';
import { causeOf, invitersOf, lockFriend, noteSign, type OpenInvitation, paidBecauseOf } from '../invitation.sql';

/**
 * The first answer of a friend that somebody unrelated accepts pays who invited them, once. An answer under an alias does not: the points
 * would tell the inviter who wrote it. Nor does an acceptance under one: whether it paid would tell who asked.
 */
@Injectable()
@WithinTransaction(AnswerAccepted)
export class PayInviter implements TransactionListener<AnswerAccepted> {
  constructor(
    private readonly ledger: Ledger,
    private readonly hand: SameHand,
  ) {}

  async handle(tx: Transaction, event: AnswerAccepted): Promise<void> {
    const { authorId: friend, askerId, authorHidden, authorIsStaff } = event;
    if (event.askerHidden && !event.byStaff) return;
    if (friend === null || friend === askerId || authorHidden || authorIsStaff) return;
    const invitation = await tx.row(lockFriend, [friend, causeOf(friend)]);
    if (!invitation || invitation.paid || (await this.isOneHand(tx, friend, invitation))) return;
    if (await this.isOwnCircle(tx, event, friend, invitation.inviter_id)) {
      await tx.rows(noteSign, [friend, 'related']);
      return;
    }
    await this.ledger.post(tx, 'loyalty', event, [
      { rule: 'friendAccepted', to: invitation.inviter_id, cause: causeOf(friend), subject: event.answerId, space: event.spaceId },
    ]);
  }

  private async isOneHand(tx: Transaction, friend: string, invitation: OpenInvitation): Promise<boolean> {
    if (invitation.cleared) return false;
    if (isDoubtful(invitation)) return true;
    const shared = await this.hand.shareNetwork(tx, friend, [invitation.inviter_id]);
    if (shared) await tx.rows(noteSign, [friend, 'address']);
    return shared;
  }

  private async isOwnCircle(tx: Transaction, { acceptedBy: acceptor, byStaff }: AnswerAccepted, friend: string, inviter: string): Promise<boolean> {
    const invited = await tx.rows(invitersOf, [[acceptor, inviter]]);
    const invitedBy = new Map(invited.map((row) => [row.account_id, row.inviter_id]));
    return areRelated({ friend, inviter, acceptor, invitedBy }) || (!byStaff && (await this.hand.shareNetwork(tx, acceptor, [friend, inviter])));
  }
}

/** The acceptance that paid is taken back: so are the points. The next one pays again. */
@Injectable()
@WithinTransaction(AcceptanceWithdrawn)
export class TakeBackFromInviter implements TransactionListener<AcceptanceWithdrawn> {
  constructor(private readonly ledger: Ledger) {}

  async handle(tx: Transaction, event: AcceptanceWithdrawn): Promise<void> {
    if (event.authorId === null) return;
    const cause = causeOf(event.authorId);
    if (await tx.row(paidBecauseOf, [cause, event.answerId])) await this.ledger.undo(tx, 'loyalty', event, cause);
  }
}

import { Injectable } from '@nestjs/common';
import { AcceptanceWithdrawn, AnswerAccepted, openAcceptances } from '@kehila/community';
import { type Transaction, type TransactionListener, WithinTransaction } from '@kehila/platform';
import { Ledger } from '../../ledger/ledger';
import { causeOf, lockFriend, paidBecauseOf } from '../invitation.sql';
import { InviterPoints } from '../inviter-points';

/**
 * The first answer of a friend that somebody unrelated accepts pays who invited them, once. An answer under an alias does not: the points
 * would tell the inviter who wrote it. Nor does an acceptance under one: whether it paid would tell who asked.
 */
@Injectable()
@WithinTransaction(AnswerAccepted)
export class PayInviter implements TransactionListener<AnswerAccepted> {
  constructor(private readonly points: InviterPoints) {}

  async handle(tx: Transaction, event: AnswerAccepted): Promise<void> {
    const { authorId: friend, askerId, authorHidden, authorIsStaff } = event;
    if (event.askerHidden && !event.byStaff) return;
    if (friend === null || friend === askerId || authorHidden || authorIsStaff) return;
    await this.points.payFor(tx, event, friend, [event]);
  }
}

/** The acceptance that paid is taken back: so are the points. Another one that stands pays in its place, else the next. */
@Injectable()
@WithinTransaction(AcceptanceWithdrawn)
export class TakeBackFromInviter implements TransactionListener<AcceptanceWithdrawn> {
  constructor(
    private readonly ledger: Ledger,
    private readonly points: InviterPoints,
  ) {}

  async handle(tx: Transaction, event: AcceptanceWithdrawn): Promise<void> {
    const { authorId: friend, answerId } = event;
    if (friend === null) return;
    const cause = causeOf(friend, answerId);
    await tx.row(lockFriend, [friend]);
    if (!(await tx.row(paidBecauseOf, [cause]))) return;
    await this.ledger.undo(tx, 'loyalty', event, cause);
    const standing = (await tx.rows(openAcceptances, [friend])).filter((row) => row.answer_id !== answerId);
    const acceptances = standing.map((row) => ({ answerId: row.answer_id, spaceId: row.space_id, acceptedBy: row.accepted_by, byStaff: row.by_staff }));
    await this.points.payFor(tx, event, friend, acceptances);
  }
}

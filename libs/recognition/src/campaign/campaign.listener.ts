import { Injectable } from '@nestjs/common';
import { AnswerAccepted, TrustMarked } from '@kehila/community';
import { type Transaction, type TransactionListener, WithinTransaction } from '@kehila/platform';
import { CampaignBonus } from './campaign-bonus';

/** An acceptance under an alias adds nothing, unless the staff accepted: whether it did would tell who asked. */
@Injectable()
@WithinTransaction(AnswerAccepted)
export class AddToAcceptedAnswer implements TransactionListener<AnswerAccepted> {
  constructor(private readonly bonus: CampaignBonus) {}

  async handle(tx: Transaction, event: AnswerAccepted): Promise<void> {
    const { answerId, spaceId, byStaff, acceptedBy, askerHidden } = event;
    if (askerHidden && !byStaff) return;
    await this.bonus.add(tx, event, { act: 'answerAccepted', cause: `accepted:${answerId}`, answerId, spaceId, by: byStaff ? null : acceptedBy });
  }
}

@Injectable()
@WithinTransaction(TrustMarked)
export class AddToVerifiedAnswer implements TransactionListener<TrustMarked> {
  constructor(private readonly bonus: CampaignBonus) {}

  async handle(tx: Transaction, event: TrustMarked): Promise<void> {
    const { kind, byStaff, answerId, spaceId } = event;
    if (kind === 'verified' && byStaff) await this.bonus.add(tx, event, { act: 'answerVerified', cause: `verified:${answerId}`, answerId, spaceId, by: null });
  }
}

import { Injectable } from '@nestjs/common';
import { Abilities } from '@kehila/accounts';
import { type Transaction, type TransactionListener, WithinTransaction } from '@kehila/platform';
import { AnswerEdited } from '../answer/answer.events';
import { TrustLapsed } from './trust.events';
import { mayMarkTrust } from './trust.policy';
import { TrustRepository } from './trust.repository';

/** Another text is not what was verified, unless who edits it could say themselves that it is true. Within the edit: no moment shows new words under the old shield. */
@Injectable()
@WithinTransaction(AnswerEdited)
export class LapseEditedTrust implements TransactionListener<AnswerEdited> {
  constructor(
    private readonly marks: TrustRepository,
    private readonly abilities: Abilities,
  ) {}

  async handle(tx: Transaction, { answerId, questionId, spaceId, at }: AnswerEdited): Promise<void> {
    const answer = await this.marks.answer(tx, { id: questionId }, answerId);
    if (answer?.mark?.kind !== 'verified' || answer.mark.lapsed) return;
    const refusal = (await this.abilities.refusal(tx.actor, 'MARK_TRUST', { spaceId, tx })) ?? mayMarkTrust(tx.actor, spaceId, answer);
    if (!refusal) return;
    if (await this.marks.lapse(tx, questionId, answerId, 'edit')) await tx.record(new TrustLapsed({ answerId, questionId, spaceId, because: 'edit', at }));
  }
}

import { Injectable } from '@nestjs/common';
import { AcceptanceWithdrawn, AnswerAccepted, AnswerPosted } from '@kehila/community';
import { AfterCommit, type CommitListener } from '@kehila/platform';
import { type Deed, Deeds } from '../deeds';

@Injectable()
@AfterCommit(AnswerPosted)
export class CountAnswer implements CommitListener<AnswerPosted> {
  constructor(private readonly deeds: Deeds) {}

  async handle({ answerId, authorId, askerId, spaceId, authorHidden, authorIsStaff, at }: AnswerPosted): Promise<void> {
    if (authorId === askerId || authorIsStaff) return;
    const cause = `answer:${answerId}`;
    await this.deeds.enter([{ kind: 'answer_given', account: authorId, cause, by: askerId, subject: answerId, space: spaceId, hidden: authorHidden }], at);
  }
}

/** As in the ledger: nothing for an answer of the asker's own. What staff do in their own space counts among the staff. */
@Injectable()
@AfterCommit(AnswerAccepted)
export class CountAcceptance implements CommitListener<AnswerAccepted> {
  constructor(private readonly deeds: Deeds) {}

  async handle(event: AnswerAccepted): Promise<void> {
    const { answerId, questionId, authorId, askerId, spaceId: space } = event;
    if (authorId === askerId) return;
    const deeds: Deed[] = [];
    if (authorId !== null)
      deeds.push({
        kind: 'answer_accepted',
        account: authorId,
        cause: `accepted:${answerId}`,
        by: askerId ?? event.acceptedBy,
        subject: answerId,
        space,
        hidden: event.authorHidden,
        official: event.authorIsStaff,
      });
    if (askerId !== null && !event.askerIsStaff)
      deeds.push({
        kind: 'solution_accepted',
        account: askerId,
        cause: `solved:${questionId}`,
        by: authorId,
        subject: questionId,
        space,
        hidden: event.askerHidden,
      });
    await this.deeds.enter(deeds, event.at);
  }
}

@Injectable()
@AfterCommit(AcceptanceWithdrawn)
export class UndoAcceptance implements CommitListener<AcceptanceWithdrawn> {
  constructor(private readonly deeds: Deeds) {}

  async handle({ answerId, acceptedIn, othersByOthers }: AcceptanceWithdrawn): Promise<void> {
    await this.deeds.undo(`accepted:${answerId}`, ...(othersByOthers === 0 ? [`solved:${acceptedIn}`] : []));
  }
}

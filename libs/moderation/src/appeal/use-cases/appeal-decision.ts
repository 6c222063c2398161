import { Injectable } from '@nestjs/common';
import { actingAccount, Publications } from '@kehila/community';
import { type Actor, type Failure, NotFound, StateRefused, UnitOfWork } from '@kehila/platform';
import { DecisionAppealed } from '../appeal.events';
import { mayAppeal } from '../appeal.policy';
import { AppealRepository } from '../appeal.repository';
import type { AppealDecisionInput } from '../graphql/appeal.inputs';

/** Whose text was hidden or removed asks for another look at it. */
@Injectable()
export class AppealDecision {
  constructor(
    private readonly work: UnitOfWork,
    private readonly appeals: AppealRepository,
    private readonly publications: Publications,
  ) {}

  execute(actor: Actor, input: AppealDecisionInput): Promise<{ decisionId: string } | Failure> {
    return this.work.run({ act: 'appealDecision', actor, input }, async (tx) => {
      const { decisionId } = input;
      const text = await this.appeals.textOf(tx, decisionId, actingAccount(actor));
      // It concerns them: it is theirs to object to also where they see the thread no more.
      const locked = text && (await this.publications.lock(tx, { spaces: [text.spaceId], accountId: null, staffSpaces: [text.spaceId] }, text.subjectId));
      if (!text || !locked) return new NotFound(decisionId);

      const refusal = mayAppeal(await this.appeals.facts(tx, decisionId), locked.text.publication);
      if (refusal) return refusal;

      const itemId = await this.appeals.insert(tx, text, decisionId, input.words.trim());
      if (itemId === undefined) return new StateRefused('pending');
      await tx.record(new DecisionAppealed({ itemId, decisionId, at: tx.now }));
      return { decisionId };
    });
  }
}

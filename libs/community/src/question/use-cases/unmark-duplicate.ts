import { Injectable } from '@nestjs/common';
import { Abilities } from '@kehila/accounts';
import { type Actor, type Failure, NotFound, UnitOfWork } from '@kehila/platform';
import { ThreadRepository } from '../../thread/thread.repository';
import type { TouchedQuestion } from '../../thread/touched-question';
import { Viewpoints } from '../../thread/viewpoint';
import type { UnmarkDuplicateInput } from '../graphql/question.inputs';
import { QuestionClosing } from '../question.closing';
import { mayUnmarkDuplicate } from '../question.policy';
import { QuestionRepository } from '../question.repository';

/** Somebody with the ability says: this asks something else. It opens the question again. */
@Injectable()
export class UnmarkDuplicate {
  constructor(
    private readonly work: UnitOfWork,
    private readonly threads: ThreadRepository,
    private readonly viewpoints: Viewpoints,
    private readonly questions: QuestionRepository,
    private readonly closing: QuestionClosing,
    private readonly abilities: Abilities,
  ) {}

  async execute(actor: Actor, input: UnmarkDuplicateInput): Promise<TouchedQuestion | Failure> {
    const viewpoint = await this.viewpoints.of(actor);
    return this.work.run({ act: 'unmarkDuplicate', actor, input }, async (tx) => {
      await this.threads.rearranging(tx);
      const thread = await this.threads.lock(tx, viewpoint, input.questionId);
      if (thread?.id !== input.questionId) return new NotFound(input.questionId);

      const lacking = await this.abilities.lacking(actor, ['MARK_DUPLICATE', 'REOPEN'], { spaceId: thread.spaceId, tx });
      const refusal = lacking.get('MARK_DUPLICATE') ?? mayUnmarkDuplicate(thread, await this.questions.closedByStaff(tx, thread), lacking);
      return refusal ?? this.closing.reopen(tx, thread);
    });
  }
}

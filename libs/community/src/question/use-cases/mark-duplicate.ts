import { Injectable } from '@nestjs/common';
import { Abilities } from '@kehila/accounts';
import { type Actor, BadInput, type Failure, NotFound, UnitOfWork } from '@kehila/platform';
import { ThreadRepository } from '../../thread/thread.repository';
import type { TouchedQuestion } from '../../thread/touched-question';
import { Viewpoints } from '../../thread/viewpoint';
import type { MarkDuplicateInput } from '../graphql/question.inputs';
import { QuestionClosing } from '../question.closing';
import { refusedByState } from '../question.policy';

/** Somebody with the ability says: this was asked before. It closes the question and leads to the one that was asked first. */
@Injectable()
export class MarkDuplicate {
  constructor(
    private readonly work: UnitOfWork,
    private readonly threads: ThreadRepository,
    private readonly viewpoints: Viewpoints,
    private readonly closing: QuestionClosing,
    private readonly abilities: Abilities,
  ) {}

  async execute(actor: Actor, input: MarkDuplicateInput): Promise<TouchedQuestion | Failure> {
    if (input.duplicateOf === input.questionId) throw new BadInput([{ path: ['input', 'duplicateOf'], code: 'INVALID' }]);
    const viewpoint = await this.viewpoints.of(actor);
    return this.work.run({ act: 'markDuplicate', actor, input }, async (tx) => {
      await this.threads.rearranging(tx);
      const threads = await this.threads.lockSeveral(tx, viewpoint, [input.questionId, input.duplicateOf]);
      const thread = threads.get(input.questionId);
      if (!thread) return new NotFound(input.questionId);

      const refusal = (await this.abilities.refusal(actor, 'MARK_DUPLICATE', { spaceId: thread.spaceId, tx })) ?? refusedByState(thread);
      if (refusal) return refusal;

      return this.closing.asDuplicate(tx, viewpoint, thread, { named: threads.get(input.duplicateOf), duplicateOf: input.duplicateOf, note: null });
    });
  }
}

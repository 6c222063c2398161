import { Injectable } from '@nestjs/common';
import { Abilities } from '@kehila/accounts';
import { type Actor, BadInput, type Failure, NotFound, UnitOfWork } from '@kehila/platform';
import { ThreadRepository } from '../../thread/thread.repository';
import type { TouchedQuestion } from '../../thread/touched-question';
import { Viewpoints } from '../../thread/viewpoint';
import type { CloseQuestionInput } from '../graphql/question.inputs';
import { QuestionClosing } from '../question.closing';
import { mayCloseQuestion } from '../question.policy';

/** The staff close a question: nothing new comes in until it is opened again. */
@Injectable()
export class CloseQuestion {
  constructor(
    private readonly work: UnitOfWork,
    private readonly threads: ThreadRepository,
    private readonly viewpoints: Viewpoints,
    private readonly closing: QuestionClosing,
    private readonly abilities: Abilities,
  ) {}

  async execute(actor: Actor, input: CloseQuestionInput): Promise<TouchedQuestion | Failure> {
    const duplicateOf = duplicateNamed(input);
    const viewpoint = await this.viewpoints.of(actor);
    return this.work.run({ act: 'closeQuestion', actor, input }, async (tx) => {
      if (duplicateOf !== null) await this.threads.rearranging(tx);
      const threads = await this.threads.lockSeveral(tx, viewpoint, duplicateOf === null ? [input.questionId] : [input.questionId, duplicateOf]);
      const thread = threads.get(input.questionId);
      if (!thread) return new NotFound(input.questionId);

      const refusal = (await this.abilities.refusal(actor, 'CLOSE', { spaceId: thread.spaceId, tx })) ?? mayCloseQuestion(thread);
      if (refusal) return refusal;
      if (duplicateOf !== null)
        return this.closing.asDuplicate(tx, viewpoint, thread, { named: threads.get(duplicateOf), duplicateOf, note: input.note ?? null });

      await this.closing.close(tx, thread, { reason: input.reason, duplicateOf: null, note: input.note ?? null });
      return { questionId: thread.id };
    });
  }
}

/** @throws BadInput when a duplicate names no question, or itself, or when another reason names one. */
function duplicateNamed({ reason, duplicateOf, questionId }: CloseQuestionInput): string | null {
  if (reason === 'duplicate' && !duplicateOf) throw new BadInput([{ path: ['input', 'duplicateOf'], code: 'REQUIRED' }]);
  if (duplicateOf && reason !== 'duplicate') throw new BadInput([{ path: ['input', 'duplicateOf'], code: 'INVALID' }]);
  if (duplicateOf === questionId) throw new BadInput([{ path: ['input', 'duplicateOf'], code: 'SAME_QUESTION' }]);
  return duplicateOf ?? null;
}

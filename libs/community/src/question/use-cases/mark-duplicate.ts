import { Injectable } from '@nestjs/common';
import { Abilities } from '@kehila/accounts';
import { type Actor, BadInput, type Failure, isFailure, NotFound, UnitOfWork } from '@kehila/platform';
import { needsSecondPerson } from '../../duplicate/duplicate.policy';
import { DuplicateSuggestions } from '../../duplicate/duplicate-suggestions';
import { ThreadRepository } from '../../thread/thread.repository';
import type { TouchedQuestion } from '../../thread/touched-question';
import { Viewpoints } from '../../thread/viewpoint';
import type { MarkDuplicateInput } from '../graphql/question.inputs';
import { QuestionClosing } from '../question.closing';
import { refusedByState } from '../question.policy';

/**
 * Somebody with the ability says: this was asked before. Of the staff and the asker it closes the question and leads to the one that was asked first;
 * of others it is a suggestion, which a second person confirms.
 */
@Injectable()
export class MarkDuplicate {
  constructor(
    private readonly work: UnitOfWork,
    private readonly threads: ThreadRepository,
    private readonly viewpoints: Viewpoints,
    private readonly closing: QuestionClosing,
    private readonly suggestions: DuplicateSuggestions,
    private readonly abilities: Abilities,
  ) {}

  async execute(actor: Actor, input: MarkDuplicateInput): Promise<TouchedQuestion | Failure> {
    if (input.duplicateOf === input.questionId) throw new BadInput([{ path: ['input', 'duplicateOf'], code: 'SAME_QUESTION' }]);
    const viewpoint = await this.viewpoints.of(actor);
    return this.work.run({ act: 'markDuplicate', actor, input }, async (tx) => {
      await this.threads.rearranging(tx);
      const threads = await this.threads.lockSeveral(tx, viewpoint, [input.questionId, input.duplicateOf]);
      const thread = threads.get(input.questionId);
      if (!thread) return new NotFound(input.questionId);

      const lacking = await this.abilities.lacking(actor, ['MARK_DUPLICATE', 'CLOSE'], { spaceId: thread.spaceId, tx });
      const refusal = lacking.get('MARK_DUPLICATE') ?? refusedByState(thread);
      if (refusal) return refusal;

      const named = { named: threads.get(input.duplicateOf), duplicateOf: input.duplicateOf };
      if (!needsSecondPerson(actor, thread, lacking)) return this.closing.asDuplicate(tx, viewpoint, thread, { ...named, note: null });
      const original = await this.closing.originalOf(tx, viewpoint, thread, named);
      if (isFailure(original)) return original;
      return (await this.suggestions.suggest(tx, thread, original.named.id)) ?? { questionId: thread.id };
    });
  }
}

import { Injectable } from '@nestjs/common';
import { type Actor, type Failure, isFailure, UnitOfWork } from '@kehila/platform';
import { QuestionClosing } from '../../question/question.closing';
import type { TouchedQuestion } from '../../thread/touched-question';
import { Viewpoints } from '../../thread/viewpoint';
import { refusedToConfirm } from '../duplicate.policy';
import type { ConfirmDuplicateInput } from '../graphql/duplicate.inputs';
import { DecidingDuplicate } from './deciding-duplicate';

/** The asker, somebody else with the ability, or the staff says: yes, it was asked before. It closes the question. */
@Injectable()
export class ConfirmDuplicate {
  constructor(
    private readonly work: UnitOfWork,
    private readonly viewpoints: Viewpoints,
    private readonly deciding: DecidingDuplicate,
    private readonly closing: QuestionClosing,
  ) {}

  async execute(actor: Actor, input: ConfirmDuplicateInput): Promise<TouchedQuestion | Failure> {
    const viewpoint = await this.viewpoints.of(actor);
    return this.work.run({ act: 'confirmDuplicate', actor, input }, async (tx) => {
      const found = await this.deciding.open(tx, viewpoint, input.suggestionId);
      if (isFailure(found)) return found;
      const { thread, other, suggestion, lacking } = found;
      const refusal = refusedToConfirm(actor, thread, suggestion.suggestedBy, lacking);
      if (refusal) return refusal;
      // What a member said, members may take back: the staff's word is their own.
      const closedBy = actor.isStaffOf(thread.spaceId) ? undefined : suggestion.namedBy;
      return this.closing.asDuplicate(tx, viewpoint, thread, { named: other, duplicateOf: other.id, note: null, closedBy });
    });
  }
}

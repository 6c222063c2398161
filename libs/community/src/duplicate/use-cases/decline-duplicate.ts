import { Injectable } from '@nestjs/common';
import { type Actor, type Failure, isFailure, UnitOfWork } from '@kehila/platform';
import type { TouchedQuestion } from '../../thread/touched-question';
import { Viewpoints } from '../../thread/viewpoint';
import { DuplicateSuggestions } from '../duplicate-suggestions';
import type { DeclineDuplicateInput } from '../graphql/duplicate.inputs';
import { DecidingDuplicate } from './deciding-duplicate';

/** Whoever is shown a suggestion says: no, this asks something else, and why. The question stays open. */
@Injectable()
export class DeclineDuplicate {
  constructor(
    private readonly work: UnitOfWork,
    private readonly viewpoints: Viewpoints,
    private readonly deciding: DecidingDuplicate,
    private readonly suggestions: DuplicateSuggestions,
  ) {}

  async execute(actor: Actor, input: DeclineDuplicateInput): Promise<TouchedQuestion | Failure> {
    const viewpoint = await this.viewpoints.of(actor);
    return this.work.run({ act: 'declineDuplicate', actor, input }, async (tx): Promise<TouchedQuestion | Failure> => {
      const found = await this.deciding.open(tx, viewpoint, input.suggestionId);
      if (isFailure(found)) return found;
      const { thread, suggestion } = found;
      await this.suggestions.decline(tx, thread, suggestion, input.reason);
      return { questionId: thread.id };
    });
  }
}

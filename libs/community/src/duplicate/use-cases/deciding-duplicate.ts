import { Injectable } from '@nestjs/common';
import { Abilities, type Lacking } from '@kehila/accounts';
import { ErrorCode, type Failure, isFailure, NotFound, StateRefused, type Transaction } from '@kehila/platform';
import { refusedByState } from '../../question/question.policy';
import type { Thread } from '../../thread/thread.entity';
import { ThreadRepository } from '../../thread/thread.repository';
import type { Viewpoint } from '../../thread/viewpoint';
import { seesSuggestion } from '../duplicate.policy';
import { DuplicateSuggestions, type Suggestion } from '../duplicate-suggestions';

/** A suggestion, with both questions locked. */
export interface OpenSuggestion {
  readonly thread: Thread;
  readonly other: Thread;
  readonly suggestion: Suggestion;
  readonly lacking: Lacking;
}

/** What confirming and declining have in common: of two people who decide at once, the later one is told what the other decided. */
@Injectable()
export class DecidingDuplicate {
  constructor(
    private readonly threads: ThreadRepository,
    private readonly suggestions: DuplicateSuggestions,
    private readonly abilities: Abilities,
  ) {}

  /** Whoever does not see one of the questions knows of no suggestion; whoever may not write decides nothing. */
  async open(tx: Transaction, viewpoint: Viewpoint, suggestionId: string): Promise<OpenSuggestion | Failure> {
    await this.threads.rearranging(tx);
    const ids = await this.suggestions.questionsOf(tx, suggestionId);
    const threads = ids && (await this.threads.lockSeveral(tx, viewpoint, [ids.questionId, ids.otherId]));
    const [thread, other] = [ids && threads?.get(ids.questionId), ids && threads?.get(ids.otherId)];
    const suggestion = thread && other && (await this.suggestions.find(tx, suggestionId));
    if (!suggestion) return new NotFound(suggestionId);

    const { actor } = tx;
    const lacking = await this.abilities.lacking(actor, ['MARK_DUPLICATE', 'CLOSE', 'COMMENT'], { spaceId: thread.spaceId, tx });
    if (!seesSuggestion(actor, thread, suggestion.suggestedBy, lacking)) return new NotFound(suggestionId);
    const refusal = lacking.get('COMMENT') ?? endedAlready(suggestion, tx.now) ?? refusedByState(thread);
    return isFailure(refusal) ? refusal : { thread, other, suggestion, lacking };
  }
}

function endedAlready({ outcome, lapsesAt }: Suggestion, now: Date): StateRefused | undefined {
  const ended = outcome ?? (lapsesAt <= now ? 'lapsed' : null);
  return ended === null ? undefined : new StateRefused(ended, ErrorCode.SUGGESTION_ENDED);
}

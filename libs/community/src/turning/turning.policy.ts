import { ErrorCode, LimitReached, StateRefused } from '@kehila/platform';
import { longest } from '../thread/inputs';
import type { Publication } from '../thread/terms';
import type { TextHoldName } from './text-holds';

/** What stands on an answer and could not stand on a comment. */
export interface AnswerFacts {
  readonly publication: Publication;
  readonly accepted: boolean;
  readonly trustMarked: boolean;
  /** A correction of it waits for its author or for the staff. */
  readonly underCorrection: boolean;
}

const holds = { nominated: ErrorCode.TEXT_NOMINATED, inArticle: ErrorCode.TEXT_IN_ARTICLE } as const;

/** What others do not see is decided about first. What something else was made from stays what it is. */
export function mayTurnText(publication: Publication, hold: TextHoldName | undefined): StateRefused | undefined {
  if (publication !== 'visible') return new StateRefused(publication);
  return hold && new StateRefused(hold, holds[hold]);
}

/** A solution, a mark and a correction are lifted before, by those whose they are. */
export function mayTurnAnswer(answer: AnswerFacts, hold: TextHoldName | undefined): StateRefused | undefined {
  const refusal = mayTurnText(answer.publication, hold);
  if (refusal) return refusal;
  if (answer.accepted) return new StateRefused('accepted', ErrorCode.TEXT_ACCEPTED);
  if (answer.trustMarked) return new StateRefused('trustMarked', ErrorCode.TEXT_TRUST_MARKED);
  if (answer.underCorrection) return new StateRefused('underCorrection', ErrorCode.TEXT_UNDER_CORRECTION);
  return undefined;
}

/** Nothing is cut. */
export function refusedByLength(markdown: string): LimitReached | undefined {
  return markdown.length > longest.comment ? new LimitReached(ErrorCode.TEXT_TOO_LONG_FOR_COMMENT, longest.comment) : undefined;
}

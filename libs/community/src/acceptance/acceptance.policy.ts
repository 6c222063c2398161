import type { Lacking } from '@kehila/accounts';
import { type Actor, ErrorCode, LimitReached, NotAllowed, Refused, type StateRefused } from '@kehila/platform';
import { type QuestionFacts, refusedByState } from '../question/question.policy';

interface Solutions extends QuestionFacts {
  readonly acceptedCount: number;
}

/** Who may say what solved the problem: the asker, or who has the ability to say so in the asker's place. */
function mayDecide(actor: Actor, ability: 'ACCEPT' | 'WITHDRAW_ACCEPTANCE', question: QuestionFacts, lacking: Lacking): NotAllowed | undefined {
  const inAskersPlace = actor.is(question.askerId) ? undefined : lacking.get('ACCEPT_FOR_ASKER');
  return inAskersPlace && new NotAllowed(ability, { needs: ['asker', ...inAskersPlace.needs], missingReputation: inAskersPlace.missingReputation });
}

export function mayAcceptAnswer(
  actor: Actor,
  question: Solutions,
  answer: { readonly accepted: boolean },
  limit: number,
  lacking: Lacking,
): NotAllowed | StateRefused | Refused | LimitReached | undefined {
  const refusal = mayDecide(actor, 'ACCEPT', question, lacking) ?? refusedByState(question);
  if (refusal) return refusal;
  if (answer.accepted) return new Refused(ErrorCode.ALREADY_ACCEPTED);
  return question.acceptedCount >= limit ? new LimitReached(ErrorCode.ACCEPTANCE_LIMIT_REACHED, limit) : undefined;
}

/** Who may accept also chooses which of the solutions is shown first. */
export function mayPlaceSolution(
  actor: Actor,
  question: QuestionFacts,
  answer: { readonly accepted: boolean },
  lacking: Lacking,
): NotAllowed | StateRefused | Refused | undefined {
  const refusal = mayDecide(actor, 'ACCEPT', question, lacking) ?? refusedByState(question);
  if (refusal) return refusal;
  return answer.accepted ? undefined : new Refused(ErrorCode.NOT_ACCEPTED);
}

/** Taking it back stays possible in a closed question: what is wrong must not be kept. */
export function mayWithdrawAcceptance(
  actor: Actor,
  question: QuestionFacts,
  answer: { readonly accepted: boolean },
  lacking: Lacking,
): NotAllowed | Refused | undefined {
  const refusal = mayDecide(actor, 'WITHDRAW_ACCEPTANCE', question, lacking);
  if (refusal) return refusal;
  return answer.accepted ? undefined : new Refused(ErrorCode.NOT_ACCEPTED);
}

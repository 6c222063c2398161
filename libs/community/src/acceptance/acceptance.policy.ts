import { type Actor, ErrorCode, LimitReached, NotAllowed, Refused, type StateRefused } from '@kehila/platform';
import { type QuestionFacts, refusedByState } from '../question/question.policy';

interface Solutions extends QuestionFacts {
  readonly acceptedCount: number;
}

/** Who may say what solved the problem: the asker, or staff of the space on the asker's behalf. */
function mayDecide(actor: Actor, ability: 'ACCEPT' | 'WITHDRAW_ACCEPTANCE', question: QuestionFacts): NotAllowed | undefined {
  if (!actor.is(question.askerId) && !actor.isStaffOf(question.spaceId)) return new NotAllowed(ability, { needs: ['asker', 'staffOfSpace'] });
  return actor.verified ? undefined : new NotAllowed(ability, { needs: ['verified'] });
}

export function mayAcceptAnswer(
  actor: Actor,
  question: Solutions,
  answer: { readonly accepted: boolean },
  limit: number,
): NotAllowed | StateRefused | Refused | LimitReached | undefined {
  const refusal = mayDecide(actor, 'ACCEPT', question) ?? refusedByState(question);
  if (refusal) return refusal;
  if (answer.accepted) return new Refused(ErrorCode.ALREADY_ACCEPTED);
  return question.acceptedCount >= limit ? new LimitReached(ErrorCode.ACCEPTANCE_LIMIT_REACHED, limit) : undefined;
}

/** Taking it back stays possible in a closed question: what is wrong must not be kept. */
export function mayWithdrawAcceptance(actor: Actor, question: QuestionFacts, answer: { readonly accepted: boolean }): NotAllowed | Refused | undefined {
  const refusal = mayDecide(actor, 'WITHDRAW_ACCEPTANCE', question);
  if (refusal) return refusal;
  return answer.accepted ? undefined : new Refused(ErrorCode.NOT_ACCEPTED);
}

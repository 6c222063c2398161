import { type Actor, NotAllowed, StateRefused } from '@kehila/platform';
import { type QuestionFacts, refusedByState } from '../question/question.policy';
import type { QuestionStateName } from '../thread/terms';

interface AskedAbout extends QuestionFacts {
  readonly state: QuestionStateName;
}

/** The asker and the staff of the space ask experts, at any time until the question is solved. */
export function refusedToAskExpert(actor: Actor, question: AskedAbout): NotAllowed | StateRefused | undefined {
  if (!actor.is(question.askerId) && !actor.isStaffOf(question.spaceId)) return new NotAllowed('ASK_EXPERT', { needs: ['asker', 'staffOfSpace'] });
  return refusedByState(question) ?? (question.state === 'solved' ? new StateRefused('solved') : undefined);
}

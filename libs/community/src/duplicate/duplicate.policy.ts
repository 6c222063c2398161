import type { Lacking } from '@kehila/accounts';
import { type Actor, ErrorCode, type NotAllowed, Refused } from '@kehila/platform';
import type { QuestionFacts } from '../question/question.policy';

type Asked = Pick<QuestionFacts, 'askerId'>;

/** Whoever may close a question alone, or asked it, needs nobody's word beside their own. */
export function needsSecondPerson(actor: Actor, question: Asked, lacking: Lacking): boolean {
  return lacking.has('CLOSE') && !actor.is(question.askerId);
}

/** A suggestion is shown to whoever asked, to whoever made it, and to those who may make one. */
export function seesSuggestion(actor: Actor, question: Asked, suggestedBy: string, lacking: Lacking): boolean {
  return actor.is(question.askerId) || actor.is(suggestedBy) || !lacking.has('MARK_DUPLICATE');
}

/** Nobody confirms what they suggested themselves. */
export function refusedToConfirm(actor: Actor, question: Asked, suggestedBy: string, lacking: Lacking): NotAllowed | Refused | undefined {
  if (!needsSecondPerson(actor, question, lacking)) return lacking.get('COMMENT');
  return actor.is(suggestedBy) ? new Refused(ErrorCode.OWN_SUGGESTION) : lacking.get('MARK_DUPLICATE');
}

import type { Ability } from '@kehila/accounts';
import { type Actor, NotAllowed, type StateRefused } from '@kehila/platform';
import { mayAcceptAnswer, mayWithdrawAcceptance } from '../acceptance/acceptance.policy';
import { abilitiesOnUnseen, mayNominate, type QuestionFacts, refusedByState } from '../question/question.policy';
import type { Publication } from '../thread/terms';

/** What the policies ask about an answer. */
export interface AnswerFacts {
  readonly publication: Publication;
  readonly authorId: string | null;
  readonly accepted: boolean;
  readonly nameHidden: boolean;
}

/** The author changes an answer; so do the staff, who may also mend it where the question is closed or locked. */
export function mayEditAnswer(actor: Actor, question: QuestionFacts, answer: Pick<AnswerFacts, 'authorId'>): NotAllowed | StateRefused | undefined {
  if (actor.isStaffOf(question.spaceId)) return undefined;
  if (!actor.is(answer.authorId)) return new NotAllowed('EDIT', { needs: ['author', 'staffOfSpace'] });
  return refusedByState(question);
}

/** Abilities that concern an answer. */
export const answerAbilities: readonly Ability[] = [
  'ACCEPT',
  'WITHDRAW_ACCEPTANCE',
  'EDIT',
  'COMMENT',
  'VOTE_UP',
  'VOTE_DOWN',
  'NOMINATE',
  'MODERATE',
  'REVEAL_AUTHOR',
  'LIFT_ALIAS',
];

/** What of these abilities can be used on the answer as its question stands. `held` are those that the actor has in the space. */
export function abilitiesOnAnswer(
  actor: Actor,
  question: QuestionFacts & { readonly acceptedCount: number },
  answer: AnswerFacts,
  acceptanceLimit: number,
  held: ReadonlySet<Ability>,
): Ability[] {
  const own = actor.is(answer.authorId);
  const mayEdit = mayEditAnswer(actor, question, answer) === undefined;
  if (answer.publication !== 'visible') return abilitiesOnUnseen(answer.publication, mayEdit).filter((ability) => held.has(ability));
  const possible: Partial<Record<Ability, boolean>> = {
    ACCEPT: mayAcceptAnswer(actor, question, answer, acceptanceLimit) === undefined,
    WITHDRAW_ACCEPTANCE: mayWithdrawAcceptance(actor, question, answer) === undefined,
    EDIT: mayEdit,
    COMMENT: refusedByState(question) === undefined,
    VOTE_UP: !own,
    VOTE_DOWN: !own,
    NOMINATE: mayNominate(actor, question, answer.accepted),
    REVEAL_AUTHOR: answer.nameHidden && !own,
    LIFT_ALIAS: answer.nameHidden && own,
  };
  return answerAbilities.filter((ability) => held.has(ability) && possible[ability]);
}

import type { Ability, Lacking } from '@kehila/accounts';
import { type Actor, type LimitReached, NotAllowed, type Refused, type StateRefused } from '@kehila/platform';
import { mayAcceptAnswer, mayWithdrawAcceptance } from '../acceptance/acceptance.policy';
import { mayProposeCorrection } from '../correction/correction.policy';
import { mayNominate, type QuestionFacts, refusedByState, refusedToLift, refusedToReveal, refusedUnseen } from '../question/question.policy';
import type { Publication } from '../thread/terms';
import { ownContent } from '../vote/vote.policy';

/** What the policies ask about an answer. */
export interface AnswerFacts {
  readonly publication: Publication;
  readonly authorId: string | null;
  readonly accepted: boolean;
  readonly nameHidden: boolean;
}

/** What they ask about its question. */
export interface QuestionOfAnswer extends QuestionFacts {
  readonly acceptedCount: number;
  readonly acceptanceLimit: number;
}

/** The author changes an answer; so do the staff, who may also mend it where the question is closed or locked. */
export function mayEditAnswer(
  actor: Actor,
  question: QuestionFacts,
  answer: Pick<AnswerFacts, 'authorId'>,
  lacking: Lacking,
): NotAllowed | StateRefused | undefined {
  const others = lacking.get('EDIT_OTHERS');
  if (!others) return undefined;
  return actor.is(answer.authorId) ? refusedByState(question) : new NotAllowed('EDIT', { needs: ['author', ...others.needs] });
}

type Refusal = NotAllowed | StateRefused | Refused | LimitReached;
type Decision = (actor: Actor, question: QuestionOfAnswer, answer: AnswerFacts, lacking: Lacking) => Refusal | undefined;

const onOthers: Decision = (actor, _question, { authorId }) => ownContent(actor, authorId);

/** What the acts decide about an answer once the ability is held; the same decisions, by ability. */
const decisions = {
  ACCEPT: (actor, question, answer, lacking) => mayAcceptAnswer(actor, question, answer, question.acceptanceLimit, lacking),
  WITHDRAW_ACCEPTANCE: (actor, question, answer, lacking) => mayWithdrawAcceptance(actor, question, answer, lacking),
  EDIT: (actor, question, answer, lacking) => mayEditAnswer(actor, question, answer, lacking),
  PROPOSE_CORRECTION: (actor, question, answer) => mayProposeCorrection(actor, question, answer.authorId),
  COMMENT: (_actor, question) => refusedByState(question),
  FLAG: onOthers,
  VOTE_UP: onOthers,
  VOTE_DOWN: onOthers,
  NOMINATE: (_actor, _question, { accepted }, lacking) => mayNominate(accepted, lacking),
  MODERATE: () => undefined,
  REVEAL_AUTHOR: (actor, _question, { nameHidden, authorId }) => refusedToReveal(actor, nameHidden, authorId),
  LIFT_ALIAS: (actor, _question, { nameHidden, authorId }) => refusedToLift(actor, nameHidden, authorId),
} satisfies Partial<Record<Ability, Decision>>;

type AnswerAbility = keyof typeof decisions;

/** Abilities that concern an answer. */
export const answerAbilities = Object.keys(decisions) as readonly AnswerAbility[];

/** Why the actor cannot use an ability that they hold on the answer as its question stands. */
export function refusalOnAnswer(actor: Actor, ability: AnswerAbility, question: QuestionOfAnswer, answer: AnswerFacts, lacking: Lacking): Refusal | undefined {
  return refusedUnseen(ability, answer.publication) ?? decisions[ability](actor, question, answer, lacking);
}

/** What can be used on the answer as its question stands. */
export function abilitiesOnAnswer(actor: Actor, question: QuestionOfAnswer, answer: AnswerFacts, lacking: Lacking): Ability[] {
  return answerAbilities.filter((ability) => !lacking.has(ability) && refusalOnAnswer(actor, ability, question, answer, lacking) === undefined);
}

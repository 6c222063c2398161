import type { Ability, Lacking } from '@kehila/accounts';
import { type Actor, ErrorCode, NotAllowed, Refused, StateRefused } from '@kehila/platform';
import type { CloseReasonName, Publication, QuestionStateName } from '../thread/terms';
import { ownContent } from '../vote/vote.policy';

/** What the policies ask about a question. */
export interface QuestionFacts {
  readonly spaceId: string;
  readonly askerId: string | null;
  readonly closedReason: CloseReasonName | null;
  readonly locked: boolean;
}

export interface UrgencyFacts {
  /** It is urgent, or the asker has said so before. */
  readonly urgencySpoken: boolean;
}

/** A closed or locked thread takes nothing new. */
export function refusedByState(question: Pick<QuestionFacts, 'closedReason' | 'locked'>): StateRefused | undefined {
  if (question.closedReason !== null) return new StateRefused('closed', ErrorCode.QUESTION_CLOSED);
  if (question.locked) return new StateRefused('locked', ErrorCode.QUESTION_LOCKED);
  return undefined;
}

/** The asker changes everything; so do the staff, who may also mend what is closed or locked. Others at most mend parts of it. */
export function mayEditQuestion(actor: Actor, question: QuestionFacts, change: QuestionChange, lacking: Lacking): NotAllowed | StateRefused | undefined {
  const others = lacking.get('EDIT_OTHERS');
  if (!others) return undefined;
  return actor.is(question.askerId) ? refusedByState(question) : mayMendQuestion(question, change, lacking, others);
}

/** What an edit would change. */
export interface QuestionChange {
  readonly title: boolean;
  readonly body: boolean;
  readonly tags: boolean;
  /** What the form of the space asks for. */
  readonly fields: boolean;
}

const wholeQuestion: QuestionChange = { title: true, body: true, tags: true, fields: true };

/** Others mend tags and titles where they have the ability; the text and what the form asks for are the asker's. */
function mayMendQuestion(question: QuestionFacts, change: QuestionChange, lacking: Lacking, others: NotAllowed): NotAllowed | StateRefused | undefined {
  if (change.body || change.fields || !(change.title || change.tags)) return new NotAllowed('EDIT', { needs: ['asker', ...others.needs] });
  const missing = (change.title ? lacking.get('EDIT_TITLE') : undefined) ?? (change.tags ? lacking.get('EDIT_TAGS') : undefined);
  return missing ?? refusedByState(question);
}

/** Closing is done once. */
export function mayCloseQuestion(question: QuestionFacts): StateRefused | undefined {
  return question.closedReason === null ? undefined : new StateRefused('closed', ErrorCode.QUESTION_CLOSED);
}

export function mayReopenQuestion(question: QuestionFacts): StateRefused | undefined {
  return question.closedReason === null ? new StateRefused('open') : undefined;
}

/** Locking is done once, whatever the state is. */
export function mayLockQuestion({ locked }: Pick<QuestionFacts, 'locked'>): StateRefused | undefined {
  return locked ? new StateRefused('locked', ErrorCode.QUESTION_LOCKED) : undefined;
}

export function mayUnlockQuestion({ locked }: Pick<QuestionFacts, 'locked'>): StateRefused | undefined {
  return locked ? undefined : new StateRefused('unlocked');
}

/** Who may say that a question repeats another may say that it does not; what the staff said, they say, and where it is locked, too. */
export function mayUnmarkDuplicate(question: QuestionFacts, markedByStaff: boolean, lacking: Lacking): NotAllowed | StateRefused | undefined {
  const refusal = markedByStaff ? lacking.get('REOPEN') : undefined;
  if (refusal) return refusal;
  if (question.closedReason !== 'duplicate') return new StateRefused(question.closedReason === null ? 'open' : 'closed');
  return question.locked && lacking.has('REOPEN') ? new StateRefused('locked', ErrorCode.QUESTION_LOCKED) : undefined;
}

/** What solved a question is proposed for an article by everybody; the staff and the reviewers of the space propose what they find worth it. */
export function mayNominate(solved: boolean, lacking: Lacking): Refused | undefined {
  return solved || !lacking.has('NOMINATE_UNSOLVED') ? undefined : new Refused(ErrorCode.ANSWER_NOT_ACCEPTED);
}

/** A text that others do not see is mended, and where it waits for approval, decided; nothing else is done with it. */
export function refusedUnseen(ability: Ability, publication: Publication): StateRefused | undefined {
  if (ability === 'MODERATE') return publication === 'held' ? undefined : new StateRefused(publication);
  return publication === 'visible' || ability === 'EDIT' ? undefined : new StateRefused(publication);
}

/** Nobody looks behind a name that stands open, nor behind their own. */
export function refusedToReveal(actor: Actor, nameHidden: boolean, authorId: string | null): StateRefused | Refused | undefined {
  return nameHidden ? ownContent(actor, authorId) : new StateRefused('open');
}

/** A hidden name is shown by whose it is. */
export function refusedToLift(actor: Actor, nameHidden: boolean, authorId: string | null): StateRefused | NotAllowed | undefined {
  if (!nameHidden) return new StateRefused('open');
  return actor.is(authorId) ? undefined : new NotAllowed('LIFT_ALIAS', { needs: ['author'] });
}

/** A question as pages and questions about permissions see it. */
interface ShownQuestion extends QuestionFacts, UrgencyFacts {
  readonly nameHidden: boolean;
  readonly publication: Publication;
  readonly state: QuestionStateName;
}

type Refusal = NotAllowed | StateRefused | Refused;
type Decision = (actor: Actor, question: ShownQuestion, lacking: Lacking) => Refusal | undefined;

/** The asker says so, once; what is confirmed needs no more words. */
export function mayMarkUrgent(actor: Actor, question: QuestionFacts & UrgencyFacts): NotAllowed | StateRefused | Refused | undefined {
  if (!actor.is(question.askerId)) return new NotAllowed('MARK_URGENT', { needs: ['asker'] });
  return refusedByState(question) ?? (question.urgencySpoken ? new Refused(ErrorCode.URGENCY_ASKED) : undefined);
}

const byState: Decision = (_actor, question) => refusedByState(question);
const onOthers: Decision = (actor, { askerId }) => ownContent(actor, askerId);
const mending: Decision = (_actor, question, lacking) => (lacking.has('EDIT_OTHERS') ? refusedByState(question) : undefined);
/** Whoever hides the name does not say that they are answering. */
export function mayClaimAnswering(question: Pick<QuestionFacts, 'closedReason' | 'locked'>, nameHidden: boolean): StateRefused | Refused | undefined {
  return refusedByState(question) ?? (nameHidden ? new Refused(ErrorCode.NAME_HIDDEN) : undefined);
}

const always: Decision = () => undefined;

/** What the acts decide about a question once the ability is held; the same decisions, by ability. */
const decisions = {
  ANSWER: byState,
  COMMENT: byState,
  VOTE_UP: onOthers,
  VOTE_DOWN: onOthers,
  EDIT: (actor, question, lacking) => mayEditQuestion(actor, question, wholeQuestion, lacking),
  EDIT_TAGS: mending,
  EDIT_TITLE: mending,
  CLOSE: (_actor, question) => mayCloseQuestion(question),
  REOPEN: (_actor, question) => mayReopenQuestion(question),
  LOCK: (_actor, question) => mayLockQuestion(question),
  UNLOCK: (_actor, question) => mayUnlockQuestion(question),
  MARK_DUPLICATE: byState,
  CLAIM_ANSWERING: (actor, question) => mayClaimAnswering(question, question.nameHidden && actor.is(question.askerId)),
  MERGE: always,
  MOVE: always,
  ASK_FOR_INFO: byState,
  MARK_URGENT: mayMarkUrgent,
  CONFIRM_URGENT: byState,
  FLAG: onOthers,
  FOLLOW: always,
  MARK_AFFECTED: always,
  NOMINATE: (_actor, { state }, lacking) => mayNominate(state === 'solved', lacking),
  MODERATE: always,
  REVEAL_AUTHOR: (actor, { nameHidden, askerId }) => refusedToReveal(actor, nameHidden, askerId),
  LIFT_ALIAS: (actor, { nameHidden, askerId }) => refusedToLift(actor, nameHidden, askerId),
} satisfies Partial<Record<Ability, Decision>>;

type QuestionAbility = keyof typeof decisions;

/** Abilities that concern a question. */
export const questionAbilities = Object.keys(decisions) as readonly QuestionAbility[];

/** Abilities that decide within the policies of threads. */
export const decidingInThreads: readonly Ability[] = ['EDIT_OTHERS', 'ACCEPT_FOR_ASKER', 'NOMINATE_UNSOLVED'];

/** Why the actor cannot use an ability that they hold on the question as it stands. */
export function refusalOnQuestion(actor: Actor, ability: QuestionAbility, question: ShownQuestion, lacking: Lacking): Refusal | undefined {
  return refusedUnseen(ability, question.publication) ?? decisions[ability](actor, question, lacking);
}

/** What can be used on the question as it stands. */
export function abilitiesOnQuestion(actor: Actor, question: ShownQuestion, lacking: Lacking): Ability[] {
  return questionAbilities.filter((ability) => !lacking.has(ability) && refusalOnQuestion(actor, ability, question, lacking) === undefined);
}

import type { Ability } from '@kehila/accounts';
import { type Actor, ErrorCode, NotAllowed, StateRefused } from '@kehila/platform';
import type { CloseReasonName, Publication, QuestionStateName } from '../thread/terms';

/** What the policies ask about a question. */
export interface QuestionFacts {
  readonly spaceId: string;
  readonly askerId: string | null;
  readonly closedReason: CloseReasonName | null;
  readonly locked: boolean;
}

/** A closed or locked thread takes nothing new. */
export function refusedByState(question: QuestionFacts): StateRefused | undefined {
  if (question.closedReason !== null) return new StateRefused('closed', ErrorCode.QUESTION_CLOSED);
  if (question.locked) return new StateRefused('locked', ErrorCode.QUESTION_LOCKED);
  return undefined;
}

/** The asker changes everything; so do the staff, who may also mend what is closed or locked. Others at most mend parts of it. */
export function mayEditQuestion(actor: Actor, question: QuestionFacts, change: QuestionChange, reputation: number): NotAllowed | StateRefused | undefined {
  if (actor.isStaffOf(question.spaceId)) return undefined;
  return actor.is(question.askerId) ? refusedByState(question) : mayMendQuestion(question, change, reputation);
}

/** What an edit would change. */
export interface QuestionChange {
  readonly title: boolean;
  readonly body: boolean;
  readonly tags: boolean;
}

/** Reputation that lets others mend a question, points (domain.md). */
const mending = { tags: 500, title: 1_000 } as const;

/** Others mend tags and titles when they have the reputation; the text is the asker's. */
function mayMendQuestion(question: QuestionFacts, change: QuestionChange, reputation: number): NotAllowed | StateRefused | undefined {
  const needs = ['asker', 'staffOfSpace'];
  if (change.body || !(change.title || change.tags)) return new NotAllowed('EDIT', { needs });
  const missing = (change.title ? mending.title : mending.tags) - reputation;
  return missing > 0 ? new NotAllowed('EDIT', { needs: ['reputation', ...needs], missingReputation: missing }) : refusedByState(question);
}

/** Closing is the staff's, and done once. */
export function mayCloseQuestion(actor: Actor, question: QuestionFacts): NotAllowed | StateRefused | undefined {
  if (!actor.isStaffOf(question.spaceId)) return new NotAllowed('CLOSE', { needs: ['staffOfSpace'] });
  return question.closedReason === null ? undefined : new StateRefused('closed', ErrorCode.QUESTION_CLOSED);
}

export function mayReopenQuestion(actor: Actor, question: QuestionFacts): NotAllowed | StateRefused | undefined {
  if (!actor.isStaffOf(question.spaceId)) return new NotAllowed('REOPEN', { needs: ['staffOfSpace'] });
  return question.closedReason === null ? new StateRefused('open') : undefined;
}

/** What only the staff of the space say about an open question. */
export function mayAsStaff(actor: Actor, ability: Ability, question: QuestionFacts): NotAllowed | StateRefused | undefined {
  if (!actor.isStaffOf(question.spaceId)) return new NotAllowed(ability, { needs: ['staffOfSpace'] });
  return refusedByState(question);
}

/** What solved a question is proposed for an article by everybody; the staff and the reviewers of the space propose what they find worth it. */
export function mayNominate(actor: Actor, question: QuestionFacts, solved: boolean): boolean {
  return solved || actor.isStaffOf(question.spaceId) || actor.isReviewerOf(question.spaceId);
}

/** What can be done with a text that others do not see: it is mended, and where it waits for approval, decided. */
export function abilitiesOnUnseen(publication: Publication, mayEdit: boolean): Ability[] {
  return [...(mayEdit ? (['EDIT'] as const) : []), ...(publication === 'held' ? (['MODERATE'] as const) : [])];
}

/** What of these abilities can be used on the question as it stands. `held` are those that the actor has in its space. */
export function abilitiesOnQuestion(
  actor: Actor,
  question: QuestionFacts & { readonly publication: Publication; readonly state: QuestionStateName; readonly nameHidden: boolean },
  held: ReadonlySet<Ability>,
): Ability[] {
  const open = refusedByState(question) === undefined;
  const own = actor.is(question.askerId);
  const mayEdit = actor.isStaffOf(question.spaceId) || (own && open);
  if (question.publication !== 'visible') return abilitiesOnUnseen(question.publication, mayEdit).filter((ability) => held.has(ability));
  const possible: Partial<Record<Ability, boolean>> = {
    ANSWER: open,
    COMMENT: open,
    VOTE_UP: !own,
    VOTE_DOWN: !own,
    EDIT: mayEdit,
    CLOSE: mayCloseQuestion(actor, question) === undefined,
    REOPEN: mayReopenQuestion(actor, question) === undefined,
    MARK_DUPLICATE: open,
    ASK_FOR_INFO: open,
    CONFIRM_URGENT: open,
    FOLLOW: true,
    MARK_AFFECTED: true,
    NOMINATE: mayNominate(actor, question, question.state === 'solved'),
    REVEAL_AUTHOR: question.nameHidden && !own,
    LIFT_ALIAS: question.nameHidden && own,
  };
  return questionAbilities.filter((ability) => held.has(ability) && possible[ability]);
}

/** Abilities that concern a question. */
export const questionAbilities: readonly Ability[] = [
  'ANSWER',
  'COMMENT',
  'VOTE_UP',
  'VOTE_DOWN',
  'EDIT',
  'CLOSE',
  'REOPEN',
  'MARK_DUPLICATE',
  'ASK_FOR_INFO',
  'CONFIRM_URGENT',
  'FOLLOW',
  'MARK_AFFECTED',
  'NOMINATE',
  'MODERATE',
  'REVEAL_AUTHOR',
  'LIFT_ALIAS',
];

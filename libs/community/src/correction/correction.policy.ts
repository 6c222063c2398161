import type { Lacking } from '@kehila/accounts';
import { type Actor, ErrorCode, NotAllowed, Refused, StateRefused } from '@kehila/platform';
import { type QuestionFacts, refusedByState } from '../question/question.policy';
import { ownContent } from '../vote/vote.policy';
import type { CloseReasonName } from '../thread/terms';
import { type CorrectionStateName, mayBecome } from './correction.states';

/** What the policies ask about a correction and the answer that it is about. */
export interface CorrectionFacts {
  readonly state: CorrectionStateName;
  readonly proposerId: string;
  readonly answerAuthorId: string | null;
  readonly graceEndsAt: Date;
  /** Of its question. */
  readonly closedReason: CloseReasonName | null;
  readonly locked: boolean;
}

export type CorrectionActName = 'apply' | 'amend' | 'appeal' | 'withdraw' | 'decideAppeal';

type Refusal = NotAllowed | StateRefused | Refused;
type Decision = (actor: Actor, correction: CorrectionFacts, lacking: Lacking, now: Date) => Refusal | undefined;

/** Others' answers are corrected; one's own are edited. */
export function mayProposeCorrection(actor: Actor, question: QuestionFacts, answerAuthorId: string | null): StateRefused | Refused | undefined {
  return ownContent(actor, answerAuthorId) ?? refusedByState(question);
}

/** Who reads it before it is carried out. */
export function concerns(actor: Actor, { proposerId, answerAuthorId }: Pick<CorrectionFacts, 'proposerId' | 'answerAuthorId'>, spaceId: string): boolean {
  return actor.is(proposerId) || actor.is(answerAuthorId) || actor.isStaffOf(spaceId);
}

/** The author at any time, where they may edit; the staff once the author's time is over. */
const takeOver: Decision = (actor, { state, answerAuthorId, graceEndsAt, closedReason, locked }, lacking, now) => {
  const isAuthor = actor.is(answerAuthorId);
  const others = lacking.get('EDIT_OTHERS');
  if (!isAuthor && others) return new NotAllowed('EDIT', { needs: ['author', ...others.needs] });
  if (!mayBecome(state, 'applied')) return new StateRefused(state);
  if (others) return refusedByState({ closedReason, locked });
  return isAuthor || graceEndsAt <= now ? undefined : new StateRefused(state, ErrorCode.GRACE_RUNS);
};

const decisions: Readonly<Record<CorrectionActName, Decision>> = {
  apply: takeOver,
  amend: takeOver,
  appeal: (actor, { state, answerAuthorId }) => {
    if (!actor.is(answerAuthorId)) return new NotAllowed('EDIT', { needs: ['author'] });
    return mayBecome(state, 'appealed') ? undefined : new StateRefused(state);
  },
  withdraw: (actor, { state, proposerId }) => {
    if (!actor.is(proposerId)) return new NotAllowed('EDIT', { needs: ['author'] });
    return mayBecome(state, 'withdrawn') ? undefined : new StateRefused(state);
  },
  /** Never the corrector, and never who is corrected. */
  decideAppeal: (actor, { state, proposerId, answerAuthorId }, lacking) => {
    const refusal = lacking.get('EDIT_OTHERS');
    if (refusal) return refusal;
    if (actor.is(proposerId) || actor.is(answerAuthorId)) return new Refused(ErrorCode.OWN_CONTENT);
    return mayBecome(state, 'confirmed') ? undefined : new StateRefused(state);
  },
};

/** Why the actor cannot do this with the correction as it stands; the general right to write comes first. */
export function refusalOnCorrection(actor: Actor, act: CorrectionActName, correction: CorrectionFacts, lacking: Lacking, now: Date): Refusal | undefined {
  return lacking.get('EDIT') ?? decisions[act](actor, correction, lacking, now);
}

export function actsOnCorrection(actor: Actor, correction: CorrectionFacts, lacking: Lacking, now: Date): CorrectionActName[] {
  return (Object.keys(decisions) as CorrectionActName[]).filter((act) => refusalOnCorrection(actor, act, correction, lacking, now) === undefined);
}

import type { QuestionFacts, UrgencyFacts } from '../question/question.policy';
import type { CloseReasonName, QuestionStateName, UrgencyName } from './terms';

/** A question with what the acts of its thread ask of it, as it stands while its row is locked. */
export interface Thread extends QuestionFacts, UrgencyFacts {
  /** Id of the question. */
  readonly id: string;
  readonly state: QuestionStateName;
  readonly nameHidden: boolean;
  readonly needsInfoAt: Date | null;
  readonly urgency: UrgencyName;
  readonly askedAt: Date;
  readonly staffJoinAt: Date | null;
  readonly answerDueAt: Date | null;
  readonly solutionDueAt: Date | null;
  readonly answerCount: number;
  readonly acceptedCount: number;
  /** Under which number who acts hides the name in this thread; null: they do not. */
  readonly actorAlias: number | null;
}

export interface ThreadRow {
  id: string;
  space_id: string;
  asker_id: string | null;
  state: QuestionStateName;
  name_hidden: boolean;
  closed_reason: CloseReasonName | null;
  locked: boolean;
  needs_info_at: Date | null;
  urgency: UrgencyName;
  urgency_spoken: boolean;
  asked_at: Date;
  staff_join_at: Date | null;
  answer_due_at: Date | null;
  solution_due_at: Date | null;
  answer_count: number;
  accepted_count: number;
  actor_alias: number | null;
}

export function threadOf(row: ThreadRow): Thread {
  return {
    id: row.id,
    spaceId: row.space_id,
    askerId: row.asker_id,
    state: row.state,
    nameHidden: row.name_hidden,
    closedReason: row.closed_reason,
    locked: row.locked,
    needsInfoAt: row.needs_info_at,
    urgency: row.urgency,
    urgencySpoken: row.urgency_spoken,
    askedAt: row.asked_at,
    staffJoinAt: row.staff_join_at,
    answerDueAt: row.answer_due_at,
    solutionDueAt: row.solution_due_at,
    answerCount: row.answer_count,
    acceptedCount: row.accepted_count,
    actorAlias: row.actor_alias,
  };
}

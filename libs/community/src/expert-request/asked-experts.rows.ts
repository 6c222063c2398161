import { authorJson, authorOf, type StoredAuthor } from '@kehila/accounts';
import type { Actor } from '@kehila/platform';
import { refusedToAskExpert } from './expert-request.policy';
import { refusedByState } from '../question/question.policy';
import type { QuestionRow } from '../question/question.rows';
import type { AskedExperts } from './graphql/asked-experts.type';
import { mostAsked } from './expert-request.sql';

/** A request as JSON holds it. */
export interface ExpertRequestJson {
  readonly account: StoredAuthor;
  readonly declined: boolean;
  /** Told to themselves only: they may have hidden their name. */
  readonly answered: boolean;
}

/**
 * SQL: who was asked about the question `q`, as `ExpertRequestJson`, for whoever asked it, the staff of its space, and those who were asked; null for everybody else.
 * $2 and $3 are of the viewpoint. Index `expert_request_pkey`.
 */
export const askedExpertsJson = (q: string): string => `case when ${q}.author_id = $2::bigint or ${q}.space_id = any($3::bigint[])
    or exists (select from expert_request r where r.question_id = ${q}.id and r.account_id = $2::bigint) then
    (select coalesce(jsonb_agg(jsonb_build_object('account', ${authorJson('w')}, 'declined', r.declined_at is not null,
         'answered', r.account_id = $2::bigint and exists (select from answer a where a.question_id = r.question_id and a.author_id = r.account_id)) order by r.place), '[]')
     from expert_request r join account w on w.id = r.account_id where r.question_id = ${q}.id) end`;

type Asked = Pick<QuestionRow, 'asked_experts' | 'space_id' | 'author_id' | 'state' | 'closed_reason' | 'locked' | 'publication'>;

export function askedExpertsOf(actor: Actor, row: Asked): AskedExperts | null {
  if (row.asked_experts === null) return null;
  const question = { spaceId: row.space_id, askerId: row.author_id, state: row.state, closedReason: row.closed_reason, locked: row.locked };
  const isOpen = refusedByState(question) === undefined && row.state !== 'solved';
  const mayAsk = row.publication === 'visible' && row.asked_experts.length < mostAsked && refusedToAskExpert(actor, question) === undefined;
  const experts = row.asked_experts.map(({ account, declined }) => ({ account: authorOf(account), declined, mine: actor.is(account.id) }));
  const waits = row.asked_experts.some(({ account, declined, answered }) => actor.is(account.id) && !declined && !answered);
  return { experts, mayAsk, viewerIsAsked: isOpen && waits };
}

import type { Lacking } from '@kehila/accounts';
import type { Actor } from '@kehila/platform';
import type { LinkedQuestion } from '../question/graphql/linked-question.type';
import { refusedByState } from '../question/question.policy';
import type { QuestionRow } from '../question/question.rows';
import { visibleQuestion } from '../thread/viewpoint';
import { refusedToConfirm, seesSuggestion } from './duplicate.policy';
import type { DeclinedDuplicate, SuggestedDuplicate } from './graphql/duplicate.type';

/** A suggestion as JSON holds it. */
export interface SuggestionJson {
  readonly id: string;
  readonly by: string;
  readonly lapsesAt: string;
  readonly other: LinkedQuestion;
}

/** A suggestion that was declined. */
export interface DeclinedJson {
  readonly other: LinkedQuestion;
  readonly reason: string;
  readonly at: string;
}

/** So many are shown. */
export const mostDeclined = 5;

const other = `jsonb_build_object('id', o.id::text, 'title', o.title, 'slug', o.slug, 'language', o.language)`;
const seen = `join question o on o.id = d.other_id and o.publication = 'visible' and ${visibleQuestion('o')}`;

/** SQL: a `SuggestionJson` that waits about the question `q`; null where the viewer may not read the other question. $1 to $3 are of the viewpoint. Index `duplicate_suggestion_open`. */
export const suggestionJson = (q: string): string =>
  `(select jsonb_build_object('id', d.id::text, 'by', d.suggested_by::text, 'lapsesAt', d.lapses_at, 'other', ${other})
    from duplicate_suggestion d ${seen} where d.question_id = ${q}.id and d.ended_at is null)`;

/** SQL: what was declined about the question `q`, as `DeclinedJson`, the newest first. Index `duplicate_suggestion_declined`. */
export const declinedJson = (q: string): string =>
  `(select jsonb_agg(jsonb_build_object('other', s.other, 'reason', s.reason, 'at', s.ended_at)) from (
     select ${other} as other, d.reason, d.ended_at from duplicate_suggestion d ${seen}
     where d.question_id = ${q}.id and d.outcome = 'declined' order by d.id desc limit ${mostDeclined}) s)`;

type Suggested = Pick<QuestionRow, 'suggested_duplicate' | 'declined_duplicates' | 'author_id' | 'closed_reason' | 'locked' | 'publication'>;

/** Null where it is over, and for whom it does not concern. */
export function suggestedDuplicateOf(actor: Actor, row: Suggested, lacking: Lacking | undefined, now: Date): SuggestedDuplicate | null {
  const suggestion = row.suggested_duplicate;
  if (suggestion === null || lacking === undefined || new Date(suggestion.lapsesAt) <= now) return null;
  const question = { askerId: row.author_id, closedReason: row.closed_reason, locked: row.locked };
  if (row.publication !== 'visible' || refusedByState(question) || !seesSuggestion(actor, question, suggestion.by, lacking)) return null;
  return {
    id: suggestion.id,
    other: suggestion.other,
    mine: actor.is(suggestion.by),
    asksViewer: actor.is(row.author_id),
    mayConfirm: refusedToConfirm(actor, question, suggestion.by, lacking) === undefined,
    lapsesAt: new Date(suggestion.lapsesAt),
  };
}

/** For whoever asked, and those who would suggest it again. */
export function declinedDuplicatesOf(actor: Actor, row: Suggested, lacking: Lacking | undefined): DeclinedDuplicate[] {
  if (lacking === undefined || (lacking.has('MARK_DUPLICATE') && !actor.is(row.author_id))) return [];
  return (row.declined_duplicates ?? []).map(({ at, ...declined }) => ({ ...declined, at: new Date(at) }));
}

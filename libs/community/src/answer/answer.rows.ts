import type { Language } from '@kehila/platform';
import { instantOf } from '@kehila/platform';
import { type CommentJson, commentsJson, commentsWithPage, type CommentWants, shapeOfComments } from '../comment/comment.rows';
import { type CorrectionNoteJson, correctionNotesJson } from '../correction/correction-notes';
import { mentionsJson, type MentionsJson } from '../mention/mention-links';
import { bylineColumns, type BylineRow } from '../thread/byline';
import type { CloseReasonName, Publication } from '../thread/terms';
import { trustMarkJson, type TrustMarkJson } from '../trust/trust-mark';
import type { VoteSign } from '../vote/vote.events';
import { answerPlace } from './answer-place.sql';

/** What of an answer was asked for; what was not is left out of the SQL. */
export interface AnswerWants {
  /** The text as written and its first lines, beside the HTML. */
  readonly source: boolean;
  readonly comments: CommentWants;
  readonly corrections: boolean;
  readonly trust: boolean;
  readonly viewer: boolean;
  readonly viewerCan: boolean;
}

export interface AnswerRow extends BylineRow {
  id: string;
  question_id: string;
  body_markdown: string;
  body_html: string;
  mentions: MentionsJson | null;
  body_text: string;
  language: Language;
  publication: Publication;
  answered_at: Date;
  edited_at: Date | null;
  score: number;
  comment_count: number;
  accepted_at: Date | null;
  accepted_by_staff: boolean;
  shown_first: boolean;
  no_longer_true_at: Date | null;
  imported: boolean;
  former_id: string | null;
  viewer_vote: VoteSign | null;
  comments: CommentJson[] | null;
  corrections: CorrectionNoteJson[] | null;
  trust: TrustMarkJson | null;
  /** Of its question. */
  space_id: string;
  asker_id: string | null;
  closed_reason: CloseReasonName | null;
  locked: boolean;
  accepted_count: number;
  /** For cursors. */
  place: number;
  answered_instant: string;
  accepted_instant: string | null;
}

const viewer = `(select v.value from vote v where v.content_id = a.id and v.voter_id = $2 and v.retracted_at is null) as viewer_vote`;
const comments = (wants: Exclude<CommentWants, 'none'>) =>
  `case when a.comment_count > 0 or $2::bigint is not null then ${commentsJson('a.id', 'q', String(commentsWithPage + 1), wants)} end as comments`;

/** SQL: the columns of an `AnswerRow` from `answer a`, its `question q` and its author's `account b` (left join). $1 to $3 are the viewpoint's values. */
export function answerColumns(wants: AnswerWants): string {
  return [
    `a.id, a.question_id, a.body_html, ${mentionsJson('a.id', 'a.body_html')} as mentions, ${wants.source ? 'a.body_markdown, left(a.body_text, 800)' : `'' as body_markdown, ''`} as body_text, a.language, a.publication, a.answered_at, a.edited_at, a.score,
    a.comment_count, a.accepted_at, a.accepted_by_staff, a.shown_first, a.no_longer_true_at, a.imported, a.former_id, q.space_id, q.author_id as asker_id, q.closed_reason, q.locked_at is not null as locked, q.accepted_count`,
    `${answerPlace('a')} as place, ${instantOf('a.answered_at')}::text as answered_instant, ${instantOf('a.accepted_at')}::text as accepted_instant`,
    bylineColumns('a', 'b', 'q.space_id', 'a.alias'),
    wants.viewer ? viewer : 'null::smallint as viewer_vote',
    `${wants.corrections ? correctionNotesJson : 'null'} as corrections`,
    `${wants.trust ? trustMarkJson : 'null'} as trust`,
    wants.comments === 'none' ? 'null as comments' : comments(wants.comments),
  ].join(',\n  ');
}

export function shapeOf(wants: AnswerWants): string {
  return `${wants.source ? 's' : ''}${wants.viewer ? 'v' : ''}${wants.corrections ? 'c' : ''}${wants.trust ? 't' : ''}${shapeOfComments(wants.comments)}`;
}

export const everything: AnswerWants = { source: true, comments: 'whole', corrections: true, trust: true, viewer: true, viewerCan: true };

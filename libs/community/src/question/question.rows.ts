import { authorJson, type StoredAuthor } from '@kehila/accounts';
import type { Language } from '@kehila/platform';
import type { FieldValues } from '@kehila/spaces';
import { type AnsweringJson, answeringJson } from '../answering/answering.rows';
import { type CommentJson, commentsJson, commentsWithPage, type CommentWants, shapeOfComments } from '../comment/comment.rows';
import { aliasOfAsker } from '../alias/alias.sql';
import { type DeclinedJson, declinedJson, type SuggestionJson, suggestionJson } from '../duplicate/suggested-duplicate.rows';
import { askedExpertsJson, type ExpertRequestJson } from '../expert-request/asked-experts.rows';
import { viewerNudged } from '../nudge/nudge.sql';
import { mentionsJson, type MentionsJson } from '../mention/mention-links';
import { type SplitJson, splitJson } from '../split/split.rows';
import { bylineColumns, type BylineRow } from '../thread/byline';
import type { CloseReasonName, Publication, QuestionStateName, UrgencyName } from '../thread/terms';
import { urgencySpoken } from '../thread/urgency.sql';
import type { VoteSign } from '../vote/vote.events';

/** What of a question was asked for; what was not is left out of the SQL. */
export interface QuestionWants {
  readonly body: 'none' | 'excerpt' | 'whole';
  readonly closure: boolean;
  /** Questions whose answers stand here since they were merged. */
  readonly merged: boolean;
  readonly movedFrom: boolean;
  /** Which answers were taken out, and from where. */
  readonly split: boolean;
  readonly comments: CommentWants;
  readonly revisions: boolean;
  /** The viewer's own vote, following, "me too" and reading later; nothing for people without an account. */
  readonly viewer: boolean;
  /** The answer that the viewer has begun. */
  readonly draft: boolean;
  /** Who says that they are answering. */
  readonly answering: boolean;
  /** Which experts were asked, where that concerns the viewer. */
  readonly askedExperts: boolean;
  /** Which question it repeats, as somebody suggests. */
  readonly suggestedDuplicate: boolean;
  /** Which it does not repeat, though somebody suggested it. */
  readonly declinedDuplicates: boolean;
  /** What was filled in beside the text. */
  readonly fields: boolean;
  readonly viewerCan: boolean;
}

/** A question that was merged into the one that names it. */
export interface MergedJson {
  readonly id: string;
  readonly title: string;
  readonly slug: string;
  readonly language: Language;
}

export interface QuestionRow extends BylineRow {
  id: string;
  space_id: string;
  title: string;
  slug: string;
  body_markdown: string;
  body_html: string;
  mentions: MentionsJson | null;
  body_text: string;
  language: Language;
  publication: Publication;
  state: QuestionStateName;
  closed_reason: CloseReasonName | null;
  closed_at: Date | null;
  closed_note: string | null;
  duplicate_of: string | null;
  closed_by: StoredAuthor | null;
  merged: MergedJson[] | null;
  moved_from: string | null;
  split: SplitJson | null;
  needs_info: boolean;
  locked: boolean;
  lock_reason: string | null;
  urgency: UrgencyName;
  urgency_spoken: boolean;
  urgent_reason: string | null;
  raised_for: 'urgency' | 'views' | 'affected' | null;
  tag_ids: string[];
  field_values: FieldValues;
  asked_at: Date;
  edited_at: Date | null;
  last_activity_at: Date;
  staff_join_at: Date | null;
  score: number;
  answer_count: number;
  comment_count: number;
  accepted_count: number;
  follower_count: number;
  affected_count: number;
  view_count: number;
  imported: boolean;
  peer_helped: boolean;
  revision_count: number;
  viewer_vote: VoteSign | null;
  viewer_follows: boolean;
  viewer_affected: boolean;
  viewer_saved: boolean;
  viewer_nudged: boolean;
  viewer_draft: string | null;
  answering: AnsweringJson | null;
  asked_experts: ExpertRequestJson[] | null;
  suggested_duplicate: SuggestionJson | null;
  declined_duplicates: DeclinedJson[] | null;
  comments: CommentJson[] | null;
}

const plainColumns = `q.id, q.space_id, q.title, q.slug, q.language, q.publication, q.state, q.closed_reason, q.closed_at,
  q.needs_info_at is not null as needs_info, q.locked_at is not null as locked, q.lock_reason, q.urgency, q.tag_ids, q.asked_at, q.edited_at, q.last_activity_at, q.staff_join_at,
  q.score, q.answer_count, q.comment_count, q.accepted_count, q.follower_count, q.affected_count, q.view_count, q.imported, q.peer_helped, ${urgencySpoken('q')} as urgency_spoken, q.urgent_reason, q.raised_for`;

const bodies: Record<QuestionWants['body'], string> = {
  none: `'' as body_markdown, '' as body_html, null as mentions, '' as body_text`,
  excerpt: `'' as body_markdown, '' as body_html, null as mentions, left(q.body_text, 800) as body_text`,
  whole: `q.body_markdown, q.body_html, ${mentionsJson('q.id', 'q.body_html')} as mentions, left(q.body_text, 800) as body_text`,
};

const closure = `q.closed_note, q.duplicate_of, case when q.closed_by is not null then (select ${authorJson('cl')} from account cl where cl.id = q.closed_by) end as closed_by`;
const noClosure = `null as closed_note, null as duplicate_of, null as closed_by`;
/** So many are named. Index `thread_merge_into`. */
export const mostMerged = 20;
const merged = `(select jsonb_agg(s) from (
    select s.id::text, s.title, s.slug, s.language from thread_merge m join question s on s.id = m.source_id
    where m.target_id = q.id and m.undone_at is null and s.space_id = any($1::bigint[]) order by m.id desc limit ${mostMerged}
  ) s) as merged`;
/** Index `question_move_standing`. */
const movedFrom = `(select v.from_space_id from question_move v where v.question_id = q.id and v.undone_at is null order by v.id desc limit 1) as moved_from`;
const viewer = `(select v.value from vote v where v.content_id = q.id and v.voter_id = $2 and v.retracted_at is null) as viewer_vote,
  exists (select from question_follower f where f.question_id = q.id and f.account_id = $2) as viewer_follows,
  exists (select from question_affected f where f.question_id = q.id and f.account_id = $2) as viewer_affected,
  exists (select from question_saved f where f.question_id = q.id and f.account_id = $2) as viewer_saved,
  ${viewerNudged('q')} as viewer_nudged`;
const noViewer = `null::smallint as viewer_vote, false as viewer_follows, false as viewer_affected, false as viewer_saved, false as viewer_nudged`;
const draft = `(select d.body from draft d where d.account_id = $2 and d.place = 'answer:' || q.id) as viewer_draft`;
const comments = (wants: Exclude<CommentWants, 'none'>) =>
  `case when q.comment_count > 0 or q.publication <> 'visible' then ${commentsJson('q.id', 'q', String(commentsWithPage + 1), wants)} end as comments`;
const revisions = `(select count(*)::int from content_revision r where r.content_id = q.id) as revision_count`;

/** SQL: the columns of a `QuestionRow` from `question q` and its asker's `account a` (left join). $1 to $3 are the viewpoint's values. */
export function questionColumns(wants: QuestionWants): string {
  return [
    plainColumns,
    bodies[wants.body],
    bylineColumns('q', 'a', 'q.space_id', aliasOfAsker('q')),
    wants.closure ? closure : noClosure,
    wants.merged ? merged : 'null as merged',
    wants.movedFrom ? movedFrom : 'null as moved_from',
    wants.split ? `${splitJson('q')} as split` : 'null as split',
    wants.viewer ? viewer : noViewer,
    wants.draft ? draft : 'null as viewer_draft',
    wants.answering ? `${answeringJson('q')} as answering` : 'null as answering',
    wants.askedExperts ? `${askedExpertsJson('q')} as asked_experts` : 'null as asked_experts',
    wants.suggestedDuplicate ? `${suggestionJson('q')} as suggested_duplicate` : 'null as suggested_duplicate',
    wants.declinedDuplicates ? `${declinedJson('q')} as declined_duplicates` : 'null as declined_duplicates',
    wants.fields ? 'q.field_values' : `'{}'::jsonb as field_values`,
    wants.comments === 'none' ? 'null as comments' : comments(wants.comments),
    wants.revisions ? revisions : '0 as revision_count',
  ].join(',\n  ');
}

/** A short name for what is wanted, for the names of prepared statements. */
export function shapeOf(wants: QuestionWants): string {
  return [
    wants.body.charAt(0),
    wants.closure ? 'c' : '',
    wants.merged ? 'g' : '',
    wants.movedFrom ? 'o' : '',
    wants.split ? 'p' : '',
    wants.viewer ? 'v' : '',
    wants.draft ? 'd' : '',
    wants.answering ? 'a' : '',
    wants.askedExperts ? 'x' : '',
    wants.suggestedDuplicate ? 'u' : '',
    wants.declinedDuplicates ? 'n' : '',
    wants.fields ? 'f' : '',
    shapeOfComments(wants.comments),
    wants.revisions ? 'r' : '',
  ].join('');
}

/** The question and nothing beside it. */
export const bareQuestion: QuestionWants = {
  body: 'none',
  closure: false,
  merged: false,
  movedFrom: false,
  split: false,
  comments: 'none',
  revisions: false,
  viewer: false,
  draft: false,
  answering: false,
  askedExperts: false,
  suggestedDuplicate: false,
  declinedDuplicates: false,
  fields: false,
  viewerCan: false,
};

/** Whatever a question can show. */
export const everything: QuestionWants = {
  body: 'whole',
  closure: true,
  merged: true,
  movedFrom: true,
  split: true,
  comments: 'whole',
  revisions: true,
  viewer: true,
  draft: true,
  answering: true,
  askedExperts: true,
  suggestedDuplicate: true,
  declinedDuplicates: true,
  fields: true,
  viewerCan: true,
};

import type { NotificationEvent } from '@kehila/accounts';

/** What a line of the list is about. */
export type NoticeKind =
  | 'answer'
  | 'followed_answer'
  | 'watched_answer'
  | 'new_question'
  | 'comment'
  | 'mentioned'
  | 'acceptance'
  | 'solved'
  | 'votes'
  | 'nudge'
  | 'nomination'
  | 'approved'
  | 'changes_requested'
  | 'declined'
  | 'handed_back'
  | 'doubted'
  | 'original_changed'
  | 'original_archived'
  | 'original_outdated'
  | 'original_restored'
  | 'article'
  | 'correction'
  | 'corrected'
  | 'correction_done'
  | 'correction_dropped'
  | 'report_upheld'
  | 'report_rejected'
  | 'report_ignored'
  | 'text_approved'
  | 'text_hidden'
  | 'text_removed'
  | 'text_restored'
  | 'became_comment'
  | 'became_answer'
  | 'comment_again'
  | 'answer_again'
  | 'split_off'
  | 'split_undone'
  | 'thread_locked'
  | 'thread_unlocked'
  | 'appeal_upheld'
  | 'appeal_overturned'
  | 'badge'
  | 'asked_expert'
  | 'duplicate_suggested'
  | 'duplicate_confirmed'
  | 'duplicate_declined'
  | 'duplicate_lapsed'
  | 'expert'
  | 'expert_ending'
  | 'expert_ended'
  | 'points_appeal_upheld'
  | 'points_appeal_declined';

/** By which of their choices people are told of it. Null: always, for what was decided about their own texts, and what is taken from them, nobody may miss. */
export const choiceOf: Readonly<Record<NoticeKind, NotificationEvent | null>> = {
  answer: 'answer',
  followed_answer: 'answer',
  watched_answer: 'question',
  new_question: 'question',
  comment: 'comment',
  mentioned: 'mention',
  acceptance: 'acceptance',
  solved: 'acceptance',
  votes: 'points',
  nudge: 'answer',
  nomination: 'review',
  approved: 'review',
  changes_requested: 'review',
  declined: 'review',
  handed_back: 'review',
  doubted: 'review',
  original_changed: 'review',
  original_archived: 'review',
  original_outdated: 'review',
  original_restored: 'review',
  article: 'review',
  correction: 'comment',
  corrected: 'comment',
  correction_done: 'comment',
  correction_dropped: 'comment',
  report_upheld: 'review',
  report_rejected: 'review',
  report_ignored: 'review',
  text_approved: null,
  text_hidden: null,
  text_removed: null,
  text_restored: null,
  became_comment: 'comment',
  became_answer: 'comment',
  comment_again: 'comment',
  answer_again: 'comment',
  split_off: 'comment',
  split_undone: 'comment',
  thread_locked: null,
  thread_unlocked: null,
  appeal_upheld: null,
  appeal_overturned: null,
  badge: 'points',
  asked_expert: 'mention',
  duplicate_suggested: 'answer',
  duplicate_confirmed: 'comment',
  duplicate_declined: 'comment',
  duplicate_lapsed: 'comment',
  expert: 'points',
  expert_ending: null,
  expert_ended: null,
  points_appeal_upheld: null,
  points_appeal_declined: null,
};

/** What is not told of a question that somebody has muted. What asks them to act is told anyway. */
export const muted: readonly NoticeKind[] = [
  'answer',
  'followed_answer',
  'watched_answer',
  'comment',
  'mentioned',
  'acceptance',
  'solved',
  'votes',
  'nudge',
  'asked_expert',
];

/** What is not told of somebody whom one ignores: what they write. What happens to one's own, and what was decided, is told anyway. */
export const ignorable: readonly NoticeKind[] = ['answer', 'followed_answer', 'watched_answer', 'new_question', 'comment', 'mentioned', 'asked_expert'];

/** `report`: a report of one's own; `decision`: of the staff about a text of one's own; `experts`: whether one is an expert of a space; `points_appeal`: what one asked about one's points. Nobody else sees them. */
export type ContentKind = 'question' | 'answer' | 'comment' | 'article' | 'report' | 'decision' | 'badge' | 'experts' | 'points_appeal';
export type PageKind = 'question' | 'space' | 'tag' | 'article' | 'report' | 'decision' | 'badge' | 'experts' | 'points_appeal';

/** One thing that happened, for those whom it concerns. */
export interface Notice {
  readonly kind: NoticeKind;
  /** The thread, the space or tag where it is new, the article, one's own reports, the decision or the badge, where it is read. */
  readonly page: { readonly kind: PageKind; readonly id: string };
  /** What it is about; notices of one kind about the same gather in one line. The page where absent. */
  readonly subjectId?: string;
  /** What one is shown: who may not see this is not told. */
  readonly content: { readonly kind: ContentKind; readonly id: string };
  /** Nobody is told of one cause twice: an event's id, or the name of what it stands for. */
  readonly cause: string;
  /** How many it tells of at once. */
  readonly amount?: number;
  /** Nobody is written to, whatever they chose: they asked for less. */
  readonly inAppOnly?: boolean;
  readonly at: Date;
}

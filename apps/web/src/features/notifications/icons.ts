import type { Line } from '#features/notifications/notifications.graphql.ts';
import type { IconName } from '#parts/icon/names.ts';

/** The sign beside each kind of news. */
export const iconOf: Readonly<Record<Line['kind'], IconName>> = {
  ANSWER: 'message-square',
  FOLLOWED_ANSWER: 'messages-square',
  COMMENT: 'message-square',
  ACCEPTANCE: 'circle-check',
  SOLVED: 'circle-check',
  VOTES: 'thumbs-up',
  NUDGE: 'circle-check',
  NOMINATION: 'stamp',
  APPROVED: 'badge-check',
  CHANGES_REQUESTED: 'file-pen-line',
  DECLINED: 'circle-x',
  ARTICLE: 'book-open-text',
  CORRECTION: 'file-pen-line',
  CORRECTED: 'file-pen-line',
  CORRECTION_DONE: 'circle-check',
  CORRECTION_DROPPED: 'circle-x',
  REPORT_UPHELD: 'flag',
  REPORT_REJECTED: 'flag',
  REPORT_IGNORED: 'flag',
  TEXT_APPROVED: 'circle-check',
  TEXT_HIDDEN: 'scale',
  TEXT_REMOVED: 'scale',
  TEXT_RESTORED: 'circle-check',
  THREAD_LOCKED: 'lock',
  THREAD_UNLOCKED: 'circle-check',
  APPEAL_UPHELD: 'scale',
  APPEAL_OVERTURNED: 'circle-check',
  BADGE: 'award',
};

import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { connectionOf } from '@kehila/platform';
import type { NoticeKind } from '../notice-kinds';

export const NotificationKind = {
  ANSWER: 'answer',
  FOLLOWED_ANSWER: 'followed_answer',
  WATCHED_ANSWER: 'watched_answer',
  NEW_QUESTION: 'new_question',
  COMMENT: 'comment',
  MENTIONED: 'mentioned',
  ACCEPTANCE: 'acceptance',
  SOLVED: 'solved',
  VOTES: 'votes',
  NUDGE: 'nudge',
  NOMINATION: 'nomination',
  APPROVED: 'approved',
  CHANGES_REQUESTED: 'changes_requested',
  DECLINED: 'declined',
  HANDED_BACK: 'handed_back',
  DOUBTED: 'doubted',
  ORIGINAL_CHANGED: 'original_changed',
  ORIGINAL_ARCHIVED: 'original_archived',
  ORIGINAL_OUTDATED: 'original_outdated',
  ORIGINAL_RESTORED: 'original_restored',
  ARTICLE: 'article',
  CORRECTION: 'correction',
  CORRECTED: 'corrected',
  CORRECTION_DONE: 'correction_done',
  CORRECTION_DROPPED: 'correction_dropped',
  REPORT_UPHELD: 'report_upheld',
  REPORT_REJECTED: 'report_rejected',
  REPORT_IGNORED: 'report_ignored',
  TEXT_APPROVED: 'text_approved',
  TEXT_HIDDEN: 'text_hidden',
  TEXT_REMOVED: 'text_removed',
  TEXT_RESTORED: 'text_restored',
  BECAME_COMMENT: 'became_comment',
  BECAME_ANSWER: 'became_answer',
  COMMENT_AGAIN: 'comment_again',
  ANSWER_AGAIN: 'answer_again',
  SPLIT_OFF: 'split_off',
  SPLIT_UNDONE: 'split_undone',
  THREAD_LOCKED: 'thread_locked',
  THREAD_UNLOCKED: 'thread_unlocked',
  APPEAL_UPHELD: 'appeal_upheld',
  APPEAL_OVERTURNED: 'appeal_overturned',
  BADGE: 'badge',
  ASKED_EXPERT: 'asked_expert',
  DUPLICATE_SUGGESTED: 'duplicate_suggested',
  DUPLICATE_CONFIRMED: 'duplicate_confirmed',
  DUPLICATE_DECLINED: 'duplicate_declined',
  DUPLICATE_LAPSED: 'duplicate_lapsed',
  EXPERT: 'expert',
  EXPERT_ENDING: 'expert_ending',
  EXPERT_ENDED: 'expert_ended',
  POINTS_APPEAL_UPHELD: 'points_appeal_upheld',
  POINTS_APPEAL_DECLINED: 'points_appeal_declined',
} as const satisfies Record<string, NoticeKind>;

registerEnumType(NotificationKind, {
  name: 'NotificationKind',
  description: 'What somebody is told about.',
  valuesMap: {
    ANSWER: { description: 'Their question was answered.' },
    FOLLOWED_ANSWER: { description: 'A question that they follow was answered.' },
    WATCHED_ANSWER: { description: 'A question that stands where they watch was answered.' },
    NEW_QUESTION: { description: 'A question was asked where they watch or follow.' },
    COMMENT: { description: 'What they wrote was commented.' },
    MENTIONED: { description: 'Somebody called them by their handle.' },
    ACCEPTANCE: { description: 'Their answer was accepted as a solution.' },
    SOLVED: { description: 'A question that they asked, follow or have too was solved.' },
    VOTES: { description: 'What they wrote reached a score worth telling.' },
    NUDGE: { description: 'An answer to their question was found useful; they are asked whether it solved the problem, once.' },
    NOMINATION: { description: 'What they wrote was nominated for an article.' },
    APPROVED: { description: 'A reviewer approved what they handed in.' },
    CHANGES_REQUESTED: { description: 'A reviewer asks for changes.' },
    DECLINED: { description: 'A reviewer declined what they handed in.' },
    HANDED_BACK: { description: 'What was approved for a time to come waits for a reviewer again.' },
    DOUBTED: { description: 'Another reviewer would not have approved an article that they keep true.' },
    ORIGINAL_ARCHIVED: { description: 'The original of a translation that they keep true, or wrote, was put away.' },
    ORIGINAL_OUTDATED: { description: 'The original of a translation that they keep true, or wrote, is outdated.' },
    ORIGINAL_RESTORED: { description: 'The original of a translation that they keep true, or wrote, is back, and the translation with it.' },
    ORIGINAL_CHANGED: { description: 'The original of a translation that they keep true, or wrote, has changed.' },
    ARTICLE: { description: 'An article that draws on their words was published.' },
    CORRECTION: { description: 'Somebody suggests a correction of their answer; only they, whoever suggests it and the staff know.' },
    CORRECTED: { description: 'A correction of their answer took effect without them.' },
    CORRECTION_DONE: { description: 'A correction that they suggested took effect.' },
    CORRECTION_DROPPED: { description: 'A correction that they suggested was not taken, after an objection.' },
    REPORT_UPHELD: { description: 'The staff agreed with a report of theirs.' },
    REPORT_REJECTED: { description: 'The staff found nothing wrong with what they reported.' },
    REPORT_IGNORED: { description: 'A report of theirs was closed without a word about who was right.' },
    TEXT_APPROVED: { description: 'A text of theirs that waited for approval is shown.' },
    TEXT_HIDDEN: { description: 'The staff hid a text of theirs.' },
    TEXT_REMOVED: { description: 'The staff removed a text of theirs.' },
    TEXT_RESTORED: { description: 'The staff show a text of theirs again.' },
    BECAME_COMMENT: { description: 'The staff made an answer of theirs a comment.' },
    BECAME_ANSWER: { description: 'The staff made a comment of theirs an answer.' },
    COMMENT_AGAIN: { description: 'A comment of theirs that the staff had made an answer is a comment again.' },
    ANSWER_AGAIN: { description: 'An answer of theirs that the staff had made a comment is an answer again.' },
    SPLIT_OFF: { description: 'Answers of a thread of theirs stand beneath a question of their own.' },
    SPLIT_UNDONE: { description: 'Answers that had been taken out of a thread of theirs are back.' },
    THREAD_LOCKED: { description: 'The staff locked a question of theirs.' },
    THREAD_UNLOCKED: { description: 'The staff unlocked a question of theirs.' },
    APPEAL_UPHELD: { description: 'They objected to a decision, and it stands.' },
    APPEAL_OVERTURNED: { description: 'They objected to a decision, and it was taken back.' },
    BADGE: { description: 'They were given a badge, or a higher tier of one.' },
    ASKED_EXPERT: { description: 'Somebody asks them, as an expert of the space, to look at a question.' },
    DUPLICATE_SUGGESTED: { description: 'Somebody suggests that their question was asked before.' },
    DUPLICATE_CONFIRMED: { description: 'It was confirmed that a question was asked before: their own, or one of which they suggested it.' },
    DUPLICATE_DECLINED: { description: 'It was declined that a question was asked before: their own, or one of which they suggested it.' },
    DUPLICATE_LAPSED: { description: 'Nobody decided about their suggestion that a question was asked before, or the question was closed otherwise.' },
    EXPERT: { description: 'They became an expert of a space.' },
    EXPERT_ENDING: { description: 'They stop being an expert of a space in 30 days, unless the numbers are there again.' },
    EXPERT_ENDED: { description: 'They are no longer an expert of a space.' },
    POINTS_APPEAL_UPHELD: { description: 'They asked about their points, and got them back.' },
    POINTS_APPEAL_DECLINED: { description: 'They asked about their points, and the entry stands.' },
  },
});

@ObjectType({ description: 'A line of what somebody is told: news of one kind about one thing, gathered until it is read.' })
export class Notification {
  @Field(() => ID, { description: 'Its id.' })
  id: string;

  @Field(() => NotificationKind, { description: 'What it tells about.' })
  kind: NoticeKind;

  @Field(() => Int, { description: 'How many are gathered, up to 100; of votes the score that was reached.' })
  count: number;

  @Field({ description: "What happened, as a sentence in the caller's language." })
  sentence: string;

  @Field({ description: 'Title of the thread or article; of reports, and of decisions about what they do not see any more, what the page is called.' })
  title: string;

  @Field({ description: 'Where the newest of it is read: path after /{lang}.' })
  path: string;

  @Field({ description: 'When the newest of it happened.' })
  at: Date;

  @Field({ description: 'Whether it was read.' })
  isRead: boolean;

  @Field(() => ID, { nullable: true, description: 'The question whose news it is, which can be muted; null where it cannot.' })
  questionId: string | null;

  @Field({ description: 'Whether nothing is told of that question any more.' })
  isMuted: boolean;
}

export const NotificationConnection = connectionOf(Notification);

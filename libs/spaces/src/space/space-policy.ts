import type { BusinessCalendar } from '../calendar/business-calendar';
import type { PublishingMode } from './graphql/space.enums';

/** What is counted for a question when it is asked. */
export interface QuestionClocks {
  readonly staffJoinAt: Date;
  readonly answerDueAt: Date;
  readonly solutionDueAt: Date;
}

/** What a space decides for itself. */
export interface SpacePolicy {
  /** How many answers of one question may be accepted. */
  readonly acceptanceLimit: number;
  readonly publishingMode: PublishingMode;
  /** How long peers are asked before staff join, minutes of business time. */
  readonly peersFirstMinutes: number;
  /** Targets from asking on, minutes of business time: until somebody answered, and until it is solved. */
  readonly firstResponseMinutes: number;
  readonly solutionMinutes: number;
  /** Raised whenever windows, targets or calendar are changed. */
  readonly serviceVersion: number;
  /** After so many days an article is due for review. */
  readonly articleReviewDays: number;
  readonly calendar: BusinessCalendar;
}

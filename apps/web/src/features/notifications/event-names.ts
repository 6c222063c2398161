import * as m from '@kehila/messages/web';
import type { NotificationChoice } from '#features/accounts/me/notifications/notifications.graphql.ts';

/** What somebody can be told about, as their choices call it. */
export const eventNames: Record<NotificationChoice['event'], () => string> = {
  ANSWER: m.web_own_account_event_answer,
  QUESTION: m.web_own_account_event_question,
  COMMENT: m.web_own_account_event_comment,
  MENTION: m.web_own_account_event_mention,
  ACCEPTANCE: m.web_own_account_event_acceptance,
  POINTS: m.web_own_account_event_points,
  REVIEW: m.web_own_account_event_review,
};

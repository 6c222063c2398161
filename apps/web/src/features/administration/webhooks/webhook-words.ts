import * as m from '@kehila/messages/web';
import type { ManagedWebhook, WebhookDelivery } from '#features/administration/webhooks/webhooks.graphql.ts';

type EventName = WebhookDelivery['event'];

/** What an endpoint can ask for. */
export const events: Readonly<Record<Exclude<EventName, 'WEBHOOK_TEST'>, () => string>> = {
  QUESTION_ASKED: m.web_webhooks_event_question_asked,
  QUESTION_SOLVED: m.web_webhooks_event_question_solved,
  QUESTION_CLOSED: m.web_webhooks_event_question_closed,
  ANSWER_POSTED: m.web_webhooks_event_answer_posted,
  CORRECTION_APPLIED: m.web_webhooks_event_correction_applied,
  ARTICLE_PUBLISHED: m.web_webhooks_event_article_published,
  ARTICLE_VERIFIED: m.web_webhooks_event_article_verified,
  ARTICLE_OUTDATED: m.web_webhooks_event_article_outdated,
  ARTICLE_ARCHIVED: m.web_webhooks_event_article_archived,
  REDEMPTION_APPROVED: m.web_webhooks_event_redemption_approved,
  REDEMPTION_FULFILLED: m.web_webhooks_event_redemption_fulfilled,
  BADGE_AWARDED: m.web_webhooks_event_badge_awarded,
};

export const eventInWords = (event: EventName): string => (event === 'WEBHOOK_TEST' ? m.web_webhooks_event_webhook_test() : events[event]());

export const states: Readonly<Record<ManagedWebhook['state'], () => string>> = {
  ON: m.web_webhooks_state_on,
  OFF: m.web_webhooks_state_off,
  PAUSED: m.web_webhooks_state_paused,
};

export const deliveryStates: Readonly<Record<WebhookDelivery['state'], () => string>> = {
  WAITING: m.web_webhooks_delivery_waiting,
  DELIVERED: m.web_webhooks_delivery_delivered,
  FAILED: m.web_webhooks_delivery_failed,
};

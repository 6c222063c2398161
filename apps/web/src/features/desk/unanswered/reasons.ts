import * as m from '@kehila/messages/web';

/** Why a question stands before the staff. */
export const reasons = {
  URGENT: m.web_service_reason_urgent,
  URGENCY_ASKED: m.web_staff_queue_reason_urgency_asked,
  AUDIENCE_GROWS: m.web_staff_queue_reason_grows,
  ANSWER_DOUBTED: m.web_service_reason_doubted,
  WINDOW_ENDED: m.web_service_reason_window,
  TRUST_LAPSED: m.web_trust_reason_lapsed,
};

export type Reason = keyof typeof reasons;

/** What an address asks for; null where it names none. */
export function reasonOf(text: string | null): Reason | null {
  return text !== null && Object.hasOwn(reasons, text) ? (text as Reason) : null;
}

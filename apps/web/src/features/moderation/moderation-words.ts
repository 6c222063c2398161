import * as m from '@kehila/messages/web';
import type { FindingReason, FlagReason, SubjectKind, Verdict } from '#features/moderation/moderation.graphql.ts';
import type { IconName } from '#parts/icon/names.ts';

/** What may be wrong with something: its name, and when one chooses it. */
export const reasons: Readonly<Record<FlagReason, { name: () => string; hint: () => string }>> = {
  SPAM: { name: m.web_moderation_reason_spam, hint: m.web_moderation_reason_spam_hint },
  ABUSE: { name: m.web_moderation_reason_abuse, hint: m.web_moderation_reason_abuse_hint },
  PERSONAL_DATA: { name: m.web_moderation_reason_personal_data, hint: m.web_moderation_reason_personal_data_hint },
  OFF_TOPIC: { name: m.web_moderation_reason_off_topic, hint: m.web_moderation_reason_off_topic_hint },
  WRONG: { name: m.web_moderation_reason_wrong, hint: m.web_moderation_reason_wrong_hint },
  OTHER: { name: m.web_moderation_reason_other, hint: m.web_moderation_reason_other_hint },
};

/** What the checks of what people write may find. */
export const findings: Readonly<Record<FindingReason, () => string>> = {
  WORD: m.web_content_checks_reason_word,
  LINK: m.web_content_checks_reason_link,
  NEWCOMER_LINKS: m.web_content_checks_reason_newcomer_links,
  NEWCOMER_IMAGE: m.web_content_checks_reason_newcomer_image,
  MANY_LINKS: m.web_content_checks_reason_many_links,
  HASTE: m.web_content_checks_reason_haste,
  REPETITION: m.web_content_checks_reason_repetition,
  NEW_ACCOUNT: m.web_content_checks_reason_new_account,
  SPAM_SERVICE: m.web_content_checks_reason_spam_service,
};

/** In this order; the first is taken when something else was sent. */
export const reasonNames = ['SPAM', 'ABUSE', 'PERSONAL_DATA', 'OFF_TOPIC', 'WRONG', 'OTHER'] as const satisfies readonly FlagReason[];

export const kinds: Readonly<Record<SubjectKind, { name: () => string; icon: IconName }>> = {
  QUESTION: { name: m.web_moderation_kind_question, icon: 'message-circle-question-mark' },
  ANSWER: { name: m.web_moderation_kind_answer, icon: 'message-square' },
  COMMENT: { name: m.web_moderation_kind_comment, icon: 'messages-square' },
  ARTICLE: { name: m.web_moderation_kind_article, icon: 'file-text' },
  ACCOUNT: { name: m.web_moderation_kind_account, icon: 'user-round' },
};

/** What was decided, as it is told afterwards. */
export const verdicts: Readonly<Record<Verdict['decision'], () => string>> = {
  APPROVE: m.web_moderation_verdict_approve,
  HIDE: m.web_moderation_verdict_hide,
  REMOVE: m.web_moderation_verdict_remove,
  RESTORE: m.web_moderation_verdict_restore,
  IGNORE: m.web_moderation_verdict_ignore,
  UPHOLD: m.web_moderation_verdict_uphold,
  KEEP: m.web_moderation_verdict_keep,
  LOCK: m.web_moderation_verdict_lock,
  UNLOCK: m.web_moderation_verdict_unlock,
};

export const isReason = (name: string): name is FlagReason => name in reasons;
export const isVerdict = (name: string): name is Verdict['decision'] => name in verdicts;

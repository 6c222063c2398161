import { registerEnumType } from '@nestjs/graphql';

export const WebhookEvent = {
  QUESTION_ASKED: 'question.asked',
  QUESTION_SOLVED: 'question.solved',
  QUESTION_CLOSED: 'question.closed',
  ANSWER_POSTED: 'answer.posted',
  CORRECTION_APPLIED: 'correction.applied',
  ARTICLE_PUBLISHED: 'article.published',
  ARTICLE_VERIFIED: 'article.verified',
  ARTICLE_OUTDATED: 'article.outdated',
  ARTICLE_ARCHIVED: 'article.archived',
  REDEMPTION_APPROVED: 'redemption.approved',
  REDEMPTION_FULFILLED: 'redemption.fulfilled',
  BADGE_AWARDED: 'badge.awarded',
  WEBHOOK_TEST: 'webhook.test',
} as const;

registerEnumType(WebhookEvent, {
  name: 'WebhookEvent',
  description: 'What other systems can be told. In the message its name is small, with a dot, for example question.asked.',
  valuesMap: {
    QUESTION_ASKED: { description: 'A question is there for others to see.' },
    QUESTION_SOLVED: { description: 'An answer was accepted as a solution.' },
    QUESTION_CLOSED: { description: 'A question takes no more answers.' },
    ANSWER_POSTED: { description: 'An answer is there for others to see.' },
    CORRECTION_APPLIED: { description: 'A correction is part of its answer.' },
    ARTICLE_PUBLISHED: { description: 'An article, or a newer text of one, is published.' },
    ARTICLE_VERIFIED: { description: 'An article was looked at again and is still true.' },
    ARTICLE_OUTDATED: { description: 'An article is no longer true; it stays readable.' },
    ARTICLE_ARCHIVED: { description: 'An article was put away.' },
    REDEMPTION_APPROVED: { description: 'Somebody is to get a reward.' },
    REDEMPTION_FULFILLED: { description: 'Somebody got a reward.' },
    BADGE_AWARDED: { description: 'Somebody has a badge, or a higher tier of it.' },
    WEBHOOK_TEST: { description: 'An administrator tries the endpoint; cannot be asked for.' },
  },
});

export const WebhookState = { ON: 'on', OFF: 'off', PAUSED: 'paused' } as const;

registerEnumType(WebhookState, {
  name: 'WebhookState',
  description: 'Whether an endpoint is told anything.',
  valuesMap: {
    ON: { description: 'It is told what it asks for.' },
    OFF: { description: 'An administrator turned it off: what happens meanwhile is not kept for it.' },
    PAUSED: { description: 'It took nothing for a day, or said that it is gone: what happens waits until an administrator turns it on.' },
  },
});

export const WebhookDeliveryState = { WAITING: 'waiting', DELIVERED: 'delivered', FAILED: 'failed' } as const;

registerEnumType(WebhookDeliveryState, {
  name: 'WebhookDeliveryState',
  description: 'What became of a message for one endpoint.',
  valuesMap: {
    WAITING: { description: 'Is sent soon, or tried again after a pause; for a day at most.' },
    DELIVERED: { description: 'Was answered with a status from 200 to 299.' },
    FAILED: { description: 'Given up after a day, while the endpoint took others.' },
  },
});

import { AnswerAccepted, AnswerPosted, CorrectionMoved, isCarriedOut, QuestionAsked, QuestionClosed } from '@kehila/community';
import { ArticleArchived, ArticleMarkedOutdated, ArticlePublished, ArticleVerified, pathOfArticle } from '@kehila/knowledge';
import type { DomainEvent } from '@kehila/platform';

/** What other systems can be told, by the names that they know it by: each is a promise. */
export const webhookEvents = [
  'question.asked',
  'question.solved',
  'question.closed',
  'answer.posted',
  'correction.applied',
  'article.published',
  'article.verified',
  'article.outdated',
  'article.archived',
  'redemption.approved',
  'redemption.fulfilled',
  'badge.awarded',
] as const;

export type WebhookEventName = (typeof webhookEvents)[number];

/** Asked for by an administrator, of one endpoint alone. */
export const testEvent = 'webhook.test';

/** What a fact says to other systems: ids and codes, and where it is read. Never a name or a text: those are asked for, as somebody who may see them. */
export interface Told {
  readonly type: WebhookEventName | typeof testEvent;
  readonly data: Readonly<Record<string, string | boolean>>;
  /** Where it is read: after /{lang}. */
  readonly path: string;
}

/** The facts of community and knowledge that are told. */
export const toldFacts = [
  QuestionAsked,
  QuestionClosed,
  AnswerPosted,
  AnswerAccepted,
  CorrectionMoved,
  ArticlePublished,
  ArticleVerified,
  ArticleMarkedOutdated,
  ArticleArchived,
] as const;

/** Undefined: nothing that is told. Who wrote something is never said: they may hide their name in the thread. */
export function toldOf(event: DomainEvent): Told | undefined {
  if (event instanceof QuestionAsked) return ofQuestion('question.asked', event);
  if (event instanceof QuestionClosed) return ofQuestion('question.closed', event, { reason: event.reason });
  if (event instanceof AnswerPosted) return ofAnswer('answer.posted', event);
  if (event instanceof AnswerAccepted) return ofAnswer('question.solved', event, { byStaff: event.byStaff });
  if (event instanceof CorrectionMoved && isCarriedOut(event.state)) return ofAnswer('correction.applied', event, { correctionId: event.correctionId });
  if (event instanceof ArticlePublished) return ofArticle('article.published', event, { revisionId: event.revisionId, standing: event.standing });
  if (event instanceof ArticleVerified) return ofArticle('article.verified', event);
  if (event instanceof ArticleMarkedOutdated) return ofArticle('article.outdated', event);
  if (event instanceof ArticleArchived) return ofArticle('article.archived', event);
  return undefined;
}

type Further = Told['data'];

function ofQuestion(type: Told['type'], { questionId, spaceId }: { questionId: string; spaceId: string }, further: Further = {}): Told {
  return { type, data: { questionId, spaceId, ...further }, path: `/q/${questionId}` };
}

function ofAnswer(type: Told['type'], event: { answerId: string; questionId: string; spaceId: string }, further: Further = {}): Told {
  const { answerId, questionId, spaceId } = event;
  return { type, data: { answerId, questionId, spaceId, ...further }, path: `/q/${questionId}?answer=${answerId}#answer-${answerId}` };
}

function ofArticle(type: Told['type'], { articleId, spaceId }: { articleId: string; spaceId: string }, further: Further = {}): Told {
  return { type, data: { articleId, spaceId, ...further }, path: pathOfArticle(articleId, '') };
}

import type { RequestEvent } from '@sveltejs/kit';
import { contentIdIn } from '#api/content-id';
import type { Fields } from '#api/fields.server';
import { asForm } from '#api/form.server';
import { stay } from '#features/community/thread/stay.server.ts';
import {
  archiveArticleDocument,
  assignArticleDocument,
  changeArticleAudienceDocument,
  setArticleKeyDocument,
  markArticleOutdatedDocument,
  planArchivingDocument,
  settleComplaintDocument,
  verifyArticleDocument,
} from '#features/knowledge/article/upkeep.graphql.ts';

function replacementIn(fields: Fields): string | null {
  const typed = fields.optional('replacedBy');
  return typed && contentIdIn(typed);
}

function keepsTranslations(fields: Fields): boolean {
  return fields.choice('translations', ['go', 'stay']) === 'stay';
}

const atTop = (_article: unknown, _fields: unknown, event: RequestEvent) => stay(event, 'main');

export const verify = asForm({
  name: 'verify',
  document: verifyArticleDocument,
  variables: (fields, { params }) => ({
    input: { articleId: params['id'] ?? '', note: fields.optional('note'), idempotencyKey: fields.optional('idempotencyKey') },
  }),
  done: atTop,
});

export const outdated = asForm({
  name: 'outdated',
  document: markArticleOutdatedDocument,
  variables: (fields, { params }) => ({
    input: {
      articleId: params['id'] ?? '',
      note: fields.text('note'),
      replacedBy: replacementIn(fields),
      idempotencyKey: fields.optional('idempotencyKey'),
    },
  }),
  done: atTop,
});

export const archive = asForm({
  name: 'archive',
  document: archiveArticleDocument,
  variables: (fields, { params }) => ({
    input: {
      articleId: params['id'] ?? '',
      note: fields.text('note'),
      replacedBy: replacementIn(fields),
      keepTranslations: keepsTranslations(fields),
      idempotencyKey: fields.optional('idempotencyKey'),
    },
  }),
  done: atTop,
});

/** Until when it holds; without a time, it holds on. */
export const ending = asForm({
  name: 'ending',
  document: planArchivingDocument,
  variables: (fields, { params }) => ({
    input: {
      articleId: params['id'] ?? '',
      at: fields.checked('never') ? null : fields.moment('at'),
      note: fields.optional('note'),
      replacedBy: replacementIn(fields),
      keepTranslations: keepsTranslations(fields),
      idempotencyKey: fields.optional('idempotencyKey'),
    },
  }),
  done: atTop,
});

export const assign = asForm({
  name: 'assign',
  document: assignArticleDocument,
  variables: (fields, { params }) => ({
    input: { articleId: params['id'] ?? '', handle: fields.optional('mine') ?? fields.optional('handle')?.replace(/^@/, '') ?? null },
  }),
  done: (_article, _fields, event) => stay(event, 'keeping'),
});

export const settle = asForm({
  name: 'settle',
  document: settleComplaintDocument,
  variables: (fields) => ({ input: { complaintId: fields.text('complaintId') } }),
  done: (_article, _fields, event) => stay(event, 'complaints'),
});

export const audience = asForm({
  name: 'audience',
  document: changeArticleAudienceDocument,
  variables: (fields, { params }) => {
    const chosen = fields.choice('audience', ['STAFF', 'PARTNERS', 'SEGMENT', 'MEMBERS', 'PUBLIC']);
    // The boxes stand there for every audience, and count for one.
    const segmentIds = chosen === 'SEGMENT' ? fields.names('segment-') : [];
    return { input: { articleId: params['id'] ?? '', audience: chosen, segmentIds, idempotencyKey: fields.optional('idempotencyKey') } };
  },
  done: (_article, _fields, event) => stay(event, 'readers'),
});

export const key = asForm({
  name: 'key',
  document: setArticleKeyDocument,
  variables: (fields, { params }) => ({ input: { articleId: params['id'] ?? '', externalKey: fields.optional('externalKey') } }),
  done: (_article, _fields, event) => stay(event, 'keeping'),
});

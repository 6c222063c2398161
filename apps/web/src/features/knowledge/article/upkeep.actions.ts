import type { RequestEvent } from '@sveltejs/kit';
import { asForm } from '#api/form.server';
import { stay } from '#features/community/thread/stay.server.ts';
import { archiveArticleDocument, markArticleOutdatedDocument, verifyArticleDocument } from '#features/knowledge/article/upkeep.graphql.ts';

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
    input: { articleId: params['id'] ?? '', note: fields.text('note'), idempotencyKey: fields.optional('idempotencyKey') },
  }),
  done: atTop,
});

export const archive = asForm({
  name: 'archive',
  document: archiveArticleDocument,
  variables: (fields, { params }) => ({
    input: { articleId: params['id'] ?? '', note: fields.text('note'), idempotencyKey: fields.optional('idempotencyKey') },
  }),
  done: atTop,
});

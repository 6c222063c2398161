import { redirect, type RequestEvent } from '@sveltejs/kit';
import type { Fields } from '#api/fields.server';
import { asForm, perform } from '#api/form.server';
import { warned } from '#features/community/personal-data/warned.server.ts';
import { stay } from '#features/community/thread/stay.server.ts';
import { articlePath } from '#features/knowledge/article-path.ts';
import { draftArticleDocument } from '#features/knowledge/begin/begin.graphql.ts';
import { editRevisionDocument, publishRevisionDocument, submitRevisionDocument, withdrawRevisionDocument } from '#features/knowledge/edit/edit.graphql.ts';
import { meantBy } from '#features/knowledge/edit/meant.ts';
import { takeSuggestionDocument } from '#features/knowledge/talk/talk.graphql.ts';
import { type Significance, significanceIn } from '#features/knowledge/translation/significance.ts';
import { local } from '#words/local';

/** One form: it saves the text, and with another button hands in or publishes what was just saved. */
export const save = warned(
  'save',
  asForm({
    name: 'save',
    document: editRevisionDocument,
    variables: (fields) => ({
      input: {
        revisionId: fields.text('revision'),
        version: fields.integer('version'),
        title: fields.text('title').trim(),
        body: bodyIn(fields),
        summary: fields.optional('summary'),
        translates: fields.optional('translates'),
        idempotencyKey: fields.optional('idempotencyKey'),
      },
    }),
    done: async ({ id, version }, fields, event) => {
      const then = meantIn(fields);
      const commentId = fields.optional('take');
      if (commentId !== null) return await take(event, fields, { commentId, version });
      if (then === 'submit') return await submit(event, fields, { revisionId: id, version, significance: significanceIn(fields) });
      if (then === 'publish') return await publish(event, fields, { revisionId: id, version, significance: significanceIn(fields) });
      return stay(event, 'main');
    },
  }),
);

function meantIn(fields: Fields): string {
  return meantBy((name) => fields.text(name));
}

/** The template stands behind what is written; nothing of it is lost. */
function bodyIn(fields: Fields): string {
  const body = fields.text('body');
  if (meantIn(fields) !== 'template') return body;
  return body.trim() === '' ? fields.text('template') : `${body.trimEnd()}\n\n${fields.text('template')}`;
}

interface Read {
  readonly revisionId: string;
  readonly version: number;
  readonly significance: Significance | null;
}

function submit(event: RequestEvent, fields: Fields, input: Read) {
  return perform({ name: 'save', document: submitRevisionDocument, variables: () => ({ input }), done: () => stay(event, 'main') }, event, fields);
}

function take(event: RequestEvent, fields: Fields, input: { readonly commentId: string; readonly version: number }) {
  return perform({ name: 'save', document: takeSuggestionDocument, variables: () => ({ input }), done: () => stay(event, 'main') }, event, fields);
}

function publish(event: RequestEvent, fields: Fields, input: Read) {
  return perform(
    { name: 'save', document: publishRevisionDocument, variables: () => ({ input }), done: (article) => redirect(303, local(articlePath(article))) },
    event,
    fields,
  );
}

export const withdraw = asForm({
  name: 'withdraw',
  document: withdrawRevisionDocument,
  variables: (fields) => ({
    input: { revisionId: fields.text('revision'), reason: fields.optional('reason'), idempotencyKey: fields.optional('idempotencyKey') },
  }),
  done: (_revision, _fields, event) => stay(event, 'main'),
});

export const propose = asForm({
  name: 'propose',
  document: draftArticleDocument,
  variables: (fields, { params }) => ({ input: { articleId: params['id'] ?? '', idempotencyKey: fields.optional('idempotencyKey') } }),
  done: (_revision, _fields, event) => stay(event, 'main'),
});

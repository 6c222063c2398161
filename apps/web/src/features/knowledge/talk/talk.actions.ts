import { asForm } from '#api/form.server';
import { stay } from '#features/community/thread/stay.server.ts';
import { commentOnRevisionDocument } from '#features/knowledge/talk/talk.graphql.ts';

/** A word about one block of the text (`about` is its number), or about the whole of it. */
export const comment = asForm({
  name: 'comment',
  document: commentOnRevisionDocument,
  variables: (fields) => ({
    input: {
      revisionId: fields.text('revision'),
      block: /^\d+$/.test(fields.text('about')) ? fields.integer('about') : null,
      body: fields.text('body'),
      idempotencyKey: fields.optional('idempotencyKey'),
    },
  }),
  done: (_revision, fields, event) => stay(event, `talk-${fields.text('about')}`),
});

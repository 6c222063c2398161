import { asForm } from '#api/form.server';
import { stay } from '#features/community/thread/stay.server.ts';
import { commentOnRevisionDocument, settleRevisionCommentDocument } from '#features/knowledge/talk/talk.graphql.ts';

/** A word about one block of the text (`about` is its number), or about the whole of it. */
export const comment = asForm({
  name: 'comment',
  document: commentOnRevisionDocument,
  variables: (fields) => ({
    input: {
      revisionId: fields.text('revision'),
      block: /^\d+$/.test(fields.text('about')) ? fields.integer('about') : null,
      body: fields.text('body'),
      suggestion: fields.text('suggestion').trim() === fields.text('stands').trim() ? null : fields.optional('suggestion'),
      idempotencyKey: fields.optional('idempotencyKey'),
    },
  }),
  done: (_revision, fields, event) => stay(event, `talk-${fields.text('about')}`),
});

/** Dealt with, or open again. */
export const settle = asForm({
  name: 'settle',
  document: settleRevisionCommentDocument,
  variables: (fields) => ({ input: { commentId: fields.text('comment'), done: fields.text('done') === 'yes' } }),
  done: (_revision, fields, event) => stay(event, `talk-${fields.text('about')}`),
});

import { asForm } from '#api/form.server';
import { stay } from '#features/community/thread/stay.server.ts';
import { confirmTranslationDocument } from '#features/knowledge/translation/translation.graphql.ts';

export const confirm = asForm({
  name: 'confirm',
  document: confirmTranslationDocument,
  variables: (fields, { params }) => ({
    input: { articleId: params['id'] ?? '', originalRevisionId: fields.text('originalRevision'), idempotencyKey: fields.optional('idempotencyKey') },
  }),
  done: (_article, _fields, event) => stay(event, 'main'),
});

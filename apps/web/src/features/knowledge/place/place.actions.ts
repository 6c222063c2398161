import { asForm } from '#api/form.server';
import { typedFields } from '#features/community/form/typed-fields.ts';
import { stay } from '#features/community/thread/stay.server.ts';
import { placeArticleDocument } from '#features/knowledge/place/place.graphql.ts';

export const place = asForm({
  name: 'place',
  document: placeArticleDocument,
  variables: (fields, { params }) => ({
    input: {
      articleId: params['id'] ?? '',
      version: fields.integer('version'),
      kind: fields.choice('kind', ['ANSWER', 'HOW_TO', 'KNOWN_PROBLEM', 'POLICY']),
      section: fields.optional('section'),
      fields: typedFields(fields.typed(), fields.text('space')),
      idempotencyKey: fields.optional('idempotencyKey'),
    },
  }),
  done: (_article, _fields, event) => stay(event, 'place'),
});

import { asForm } from '#api/form.server';
import { stay } from '#features/community/thread/stay.server.ts';
import { removeAttachmentDocument } from '#features/knowledge/attachment/attachment.graphql.ts';

export const removeAttachment = asForm({
  name: 'removeAttachment',
  document: removeAttachmentDocument,
  variables: (fields) => ({
    input: {
      revisionId: fields.text('revision'),
      version: fields.integer('version'),
      attachmentId: fields.text('attachment'),
      idempotencyKey: fields.optional('idempotencyKey'),
    },
  }),
  done: (_revision, _fields, event) => stay(event, 'files'),
});

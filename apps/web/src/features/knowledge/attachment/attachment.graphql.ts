import { graphql, type ResultOf } from '@kehila/contracts';
import { refusalFields } from '#features/community/refusal.graphql.ts';

/** A file as a line of a list shows it. */
export const attachmentFields = graphql(`
  fragment AttachedFile on Attachment {
    id
    name
    mediaType
    size
  }
`);

export type AttachedFile = ResultOf<typeof attachmentFields>;

export const removeAttachmentDocument = graphql(
  `
    mutation RemoveAttachment($input: RemoveAttachmentInput!) {
      removeAttachment(input: $input) {
        __typename
        ... on Revision {
          id
        }
        ... on UserError {
          ...Refusal
        }
      }
    }
  `,
  [refusalFields],
);

import { graphql, type ResultOf } from '@kehila/contracts';
import { attachmentFields } from '#features/knowledge/attachment/attachment.graphql.ts';

/** What a text changes, by words. */
export const differenceFields = graphql(
  `
    fragment Difference on Revision {
      difference {
        block
        kind
        parts {
          kind
          text
        }
      }
      staffDifference {
        block
        kind
        parts {
          kind
          text
        }
      }
      attachmentDifference {
        kind
        attachment {
          ...AttachedFile
        }
      }
    }
  `,
  [attachmentFields],
);

export type Block = ResultOf<typeof differenceFields>['difference'][number];

export type FileChange = ResultOf<typeof differenceFields>['attachmentDifference'][number];

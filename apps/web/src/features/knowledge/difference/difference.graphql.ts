import { graphql, type ResultOf } from '@kehila/contracts';

/** What a text changes, by words. */
export const differenceFields = graphql(`
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
  }
`);

export type Block = ResultOf<typeof differenceFields>['difference'][number];

import { graphql, type ResultOf } from '@kehila/contracts';

export const ownDraftsDocument = graphql(`
  query OwnDrafts {
    viewer {
      drafts {
        place
        title
        body
        savedAt
      }
    }
  }
`);

export type KeptDraft = NonNullable<ResultOf<typeof ownDraftsDocument>['viewer']>['drafts'][number];

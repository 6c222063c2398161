import { graphql, type ResultOf } from '@kehila/contracts';
import { refusalFields } from '#features/community/refusal.graphql.ts';

export const beginPageDocument = graphql(`
  query BeginArticle($nominations: Boolean!) {
    spaces {
      slug
      name
      viewerCan
    }
    nominations(first: 100) @include(if: $nominations) {
      nodes {
        id
        reason
        by {
          displayName
        }
        question {
          id
          slug
          title
          language
        }
      }
    }
    permission(ability: WRITE_ARTICLE) {
      sentence
      missing {
        needs
        reputation
      }
    }
    viewer {
      language
      viewerCan
    }
  }
`);

export const draftArticleDocument = graphql(
  `
    mutation DraftArticle($input: DraftArticleInput!) {
      draftArticle(input: $input) {
        __typename
        ... on Revision {
          id
          article {
            id
          }
        }
        ... on UserError {
          ...Refusal
        }
      }
    }
  `,
  [refusalFields],
);

export type NominatedThread = NonNullable<ResultOf<typeof beginPageDocument>['nominations']>['nodes'][number];

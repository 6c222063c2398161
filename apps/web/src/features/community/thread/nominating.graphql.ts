import { graphql } from '@kehila/contracts';
import { refusalFields } from '#features/community/refusal.graphql.ts';

export const nominateForArticleDocument = graphql(
  `
    mutation NominateForArticle($input: NominateForArticleInput!) {
      nominateForArticle(input: $input) {
        __typename
        ... on Nomination {
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

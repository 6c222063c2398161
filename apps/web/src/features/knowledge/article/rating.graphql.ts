import { graphql } from '@kehila/contracts';
import { refusalFields } from '#features/community/refusal.graphql.ts';

export const rateArticleDocument = graphql(
  `
    mutation RateArticle($input: RateArticleInput!) {
      rateArticle(input: $input) {
        __typename
        ... on Article {
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

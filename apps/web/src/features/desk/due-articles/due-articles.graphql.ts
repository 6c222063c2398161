import { graphql, type ResultOf } from '@kehila/contracts';

/** Articles that somebody should look at. */
export const dueArticlesDocument = graphql(`
  query DueArticles($space: String, $mine: Boolean!, $after: String) {
    viewer {
      staffSpaces {
        slug
        name
      }
      reviewerSpaces {
        slug
        name
      }
    }
    dueArticles(space: $space, mine: $mine, first: 20, after: $after) {
      nodes {
        since
        causes
        complaintCount
        article {
          id
          slug
          title
          language
          state
          viewerCan
          reuse {
            answersLately
            commentsLately
          }
          space {
            name
          }
          owner {
            displayName
          }
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

export type DueArticle = ResultOf<typeof dueArticlesDocument>['dueArticles']['nodes'][number];

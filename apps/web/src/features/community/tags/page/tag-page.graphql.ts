import { graphql, type ResultOf } from '@kehila/contracts';
import { questionRow } from '#features/community/question-row.graphql.ts';
import { interestFields } from '#features/spaces/interest/interest.graphql.ts';

/** A tag with its questions. */
export const tagPageDocument = graphql(
  `
    query TagPage($slug: String!, $signedIn: Boolean!, $filter: QuestionFilter!, $after: String) {
      tag(slug: $slug) {
        tag {
          slug
          description
          questionCount
        }
        synonyms
        followerCount
        viewerCan
        related {
          slug
          questionCount
        }
      }
      interest(place: TAG, slug: $slug) @include(if: $signedIn) {
        ...Interest
      }
      questions(filter: $filter, orderBy: ACTIVE, first: 20, after: $after) {
        nodes {
          ...QuestionRow
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
      spaces {
        slug
        name
      }
    }
  `,
  [questionRow, interestFields],
);

export type RelatedTag = NonNullable<ResultOf<typeof tagPageDocument>['tag']>['related'][number];

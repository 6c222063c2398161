import { graphql, type ResultOf } from '@kehila/contracts';
import { questionRow } from '#features/community/question-row.graphql.ts';
import { refusalFields } from '#features/community/refusal.graphql.ts';

/** A tag with its questions. */
export const tagPageDocument = graphql(
  `
    query TagPage($slug: String!, $filter: QuestionFilter!, $after: String) {
      tag(slug: $slug) {
        tag {
          slug
          description
          questionCount
        }
        synonyms
        followerCount
        viewerFollows
        viewerCan
        related {
          slug
          questionCount
        }
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
  [questionRow],
);

export type RelatedTag = NonNullable<ResultOf<typeof tagPageDocument>['tag']>['related'][number];

export const followTagDocument = graphql(
  `
    mutation FollowTag($input: FollowTagInput!) {
      followTag(input: $input) {
        __typename
        ... on TagDetails {
          viewerFollows
        }
        ... on UserError {
          ...Refusal
        }
      }
    }
  `,
  [refusalFields],
);

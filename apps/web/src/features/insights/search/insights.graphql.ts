import { graphql, type ResultOf } from '@kehila/contracts';

/** A topic as lists show it. */
export const topicFields = graphql(`
  fragment Topic on SearchTopic {
    id
    title
    searches
    failed
    counted
    nothing
    left
    asked
    opened
    people
    failedBefore
    languages
    state
    owner {
      handle
      displayName
    }
    articleId
    published
    takenUpAt
    closedAt
  }
`);

export const insightsDocument = graphql(
  `
    query SearchInsights($space: String, $days: Int!, $outcome: SearchOutcome!, $place: Int, $day: String, $state: SearchTopicState, $after: String) {
      spaces {
        slug
        name
      }
      viewer {
        viewerCan
        staffSpaces {
          slug
          name
        }
      }
      searchInsights(space: $space, days: $days) {
        searches
        failed
        opened
        nothing
        left
        asked
        before {
          searches
          failed
        }
        days {
          day
          searches
          failed
        }
        places {
          place
          opened
        }
        asking {
          shown
          spared
          openedAndAsked
          asked
          left
        }
      }
      articleLinkRate(space: $space) {
        answers
        linking
      }
      searchTopics(space: $space, days: $days, outcome: $outcome, place: $place, day: $day, state: $state, first: 20, after: $after) {
        nodes {
          ...Topic
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
  `,
  [topicFields],
);

export type Numbers = NonNullable<ResultOf<typeof insightsDocument>['searchInsights']>;
export type LinkRate = NonNullable<ResultOf<typeof insightsDocument>['articleLinkRate']>;
export type Topic = ResultOf<typeof topicFields>;

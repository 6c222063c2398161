import { graphql, type ResultOf } from '@kehila/contracts';
import { topicFields } from '#features/insights/search/insights.graphql.ts';
import { hitFields } from '#features/search/hit.graphql.ts';

export const topicDocument = graphql(
  `
    query SearchTopic($id: ID!) {
      spaces {
        slug
        name
        viewerCan
      }
      viewer {
        language
        account {
          handle
        }
      }
      searchTopic(id: $id) {
        topic {
          ...Topic
        }
        wordings {
          text
          language
          searches
          people
        }
        days {
          day
          searches
          failed
        }
        questions {
          ...Hit
        }
        beforeClosing {
          searches
          failed
        }
        sinceClosing {
          searches
          failed
        }
      }
    }
  `,
  [topicFields, hitFields],
);

export const takeUpTopicDocument = graphql(`
  mutation TakeUpSearchTopic($input: TakeUpSearchTopicInput!) {
    takeUpSearchTopic(input: $input) {
      __typename
      ... on SearchTopicDetails {
        topic {
          id
        }
      }
      ... on UserError {
        code
        message
        path
      }
    }
  }
`);

export const closeTopicDocument = graphql(`
  mutation CloseSearchTopic($input: CloseSearchTopicInput!) {
    closeSearchTopic(input: $input) {
      __typename
      ... on UserError {
        code
        message
        path
      }
    }
  }
`);

export const reopenTopicDocument = graphql(`
  mutation ReopenSearchTopic($input: ReopenSearchTopicInput!) {
    reopenSearchTopic(input: $input) {
      __typename
      ... on UserError {
        code
        message
        path
      }
    }
  }
`);

export type TopicDetails = NonNullable<ResultOf<typeof topicDocument>['searchTopic']>;

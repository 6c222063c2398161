import { graphql } from '@kehila/contracts';

export const pointsOfDocument = graphql(`
  query PointsOf($handle: String!) {
    account(handle: $handle) {
      handle
      displayName
      reputation
      level {
        name
      }
    }
    viewer {
      account {
        handle
      }
      viewerCan
    }
  }
`);

import { graphql, type ResultOf } from '@kehila/contracts';

export const peersDocument = graphql(`
  query Peers($space: String) {
    spaces {
      slug
      name
    }
    viewer {
      staffSpaces {
        slug
        name
      }
    }
    peerAnswers(space: $space) {
      medianMinutes
      all {
        questions
        customersFirst
        staffFirst
        solved
        solvedByCustomers
      }
      weeks {
        since
        questions
        customersFirst
        staffFirst
      }
    }
  }
`);

export type PeerAnswers = NonNullable<ResultOf<typeof peersDocument>['peerAnswers']>;

import { graphql, type ResultOf } from '@kehila/contracts';

export const administrationDocument = graphql(`
  query Administration {
    administration {
      version
      deadLetters
      eventsWaiting
      eventsLagSeconds
      mailsWaiting
      mailsFailing
      hasMailServer
    }
  }
`);

export type Administration = ResultOf<typeof administrationDocument>['administration'];

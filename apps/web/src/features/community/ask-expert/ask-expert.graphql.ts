import { graphql, type ResultOf } from '@kehila/contracts';
import { personFields } from '#features/community/person.graphql.ts';
import { refusalFields } from '#features/community/refusal.graphql.ts';

/** A question with whom one can ask about it; null where that is not one's own. */
export const expertsToAskDocument = graphql(
  `
    query ExpertsToAsk($id: ID!) {
      question(id: $id) {
        id
        slug
        title
        language
        askedExperts {
          mayAsk
          experts {
            mine
          }
        }
      }
      expertsToAsk(questionId: $id) {
        ...Person
      }
    }
  `,
  [personFields],
);

export type ExpertToAsk = ResultOf<typeof expertsToAskDocument>['expertsToAsk'][number];

export const askExpertDocument = graphql(
  `
    mutation AskExpert($input: AskExpertInput!) {
      askExpert(input: $input) {
        __typename
        ... on Question {
          id
          slug
        }
        ... on UserError {
          ...Refusal
        }
      }
    }
  `,
  [refusalFields],
);

export const declineExpertRequestDocument = graphql(
  `
    mutation DeclineExpertRequest($input: DeclineExpertRequestInput!) {
      declineExpertRequest(input: $input) {
        __typename
        ... on Question {
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

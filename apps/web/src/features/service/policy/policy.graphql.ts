import { graphql, type ResultOf } from '@kehila/contracts';

/** By which clocks the staff of a space answer. */
export const servicePolicyDocument = graphql(`
  query ServicePolicyPage($space: String!) {
    space(slug: $space) {
      slug
      name
    }
    servicePolicy(space: $space) {
      version
      peersFirstMinutes
      firstResponseMinutes
      solutionMinutes
      timeZone
      businessDays
      opens
      closes
      holidaysOf
      closedOn
      openOn
      staffWouldJoinAt
      answerWouldBeDueAt
      holidaysAhead {
        date
        name
        open
      }
      past {
        version
        replacedAt
        peersFirstMinutes
        firstResponseMinutes
        solutionMinutes
        timeZone
        businessDays
        opens
        closes
      }
    }
  }
`);

export const changeServicePolicyDocument = graphql(`
  mutation ChangeServicePolicy($input: ChangeServicePolicyInput!) {
    changeServicePolicy(input: $input) {
      __typename
      ... on ServicePolicy {
        version
      }
      ... on UserError {
        code
        message
        path
      }
    }
  }
`);

export type ShownPolicy = NonNullable<ResultOf<typeof servicePolicyDocument>['servicePolicy']>;

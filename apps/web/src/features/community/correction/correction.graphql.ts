import { graphql, type ResultOf } from '@kehila/contracts';
import { personFields } from '#features/community/person.graphql.ts';
import { refusalFields } from '#features/community/refusal.graphql.ts';

export const correctionFields = graphql(
  `
    fragment ShownCorrection on Correction {
      id
      kind
      state
      reason
      proposed
      difference {
        block
        kind
        parts {
          kind
          text
        }
      }
      proposer {
        ...Person
      }
      proposerName
      proposedAt
      graceEndsAt
      appealReason
      decisionNote
      decidedAt
      stuck
      viewerCan
    }
  `,
  [personFields],
);

/** An answer is found through its question: page by page. */
export const answersToCorrectDocument = graphql(`
  query AnswersToCorrect($id: ID!, $after: String) {
    question(id: $id) {
      id
      slug
      title
      language
      space {
        permissions(abilities: [PROPOSE_CORRECTION]) {
          allowed
          sentence
        }
      }
      answers(first: 100, after: $after, orderBy: OLDEST) {
        nodes {
          id
          authorName
          author {
            id
          }
          body {
            markdown
            language
          }
          viewerCan
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
  }
`);

export const correctionsDocument = graphql(
  `
    query Corrections($answerId: ID!, $after: String) {
      corrections(answerId: $answerId, first: 20, after: $after) {
        nodes {
          ...ShownCorrection
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
  `,
  [correctionFields],
);

export type ShownCorrection = ResultOf<typeof correctionFields>;

export const proposeCorrectionDocument = graphql(
  `
    mutation ProposeCorrection($input: ProposeCorrectionInput!) {
      proposeCorrection(input: $input) {
        __typename
        ... on Correction {
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

export const applyCorrectionDocument = graphql(
  `
    mutation ApplyCorrection($input: ApplyCorrectionInput!) {
      applyCorrection(input: $input) {
        __typename
        ... on Correction {
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

export const amendCorrectionDocument = graphql(
  `
    mutation AmendCorrection($input: AmendCorrectionInput!) {
      amendCorrection(input: $input) {
        __typename
        ... on Correction {
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

export const appealCorrectionDocument = graphql(
  `
    mutation AppealCorrection($input: AppealCorrectionInput!) {
      appealCorrection(input: $input) {
        __typename
        ... on Correction {
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

export const decideAppealDocument = graphql(
  `
    mutation DecideAppeal($input: DecideAppealInput!) {
      decideAppeal(input: $input) {
        __typename
        ... on Correction {
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

export const withdrawCorrectionDocument = graphql(
  `
    mutation WithdrawCorrection($input: WithdrawCorrectionInput!) {
      withdrawCorrection(input: $input) {
        __typename
        ... on Correction {
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

import { graphql, type ResultOf } from '@kehila/contracts';
import { refusalFields } from '#features/community/refusal.graphql.ts';
import { hitFields } from '#features/search/hit.graphql.ts';

/** A suggestion that waits for somebody to decide. */
export const suggestedFields = graphql(`
  fragment Suggested on SuggestedDuplicate {
    id
    mine
    asksViewer
    mayConfirm
    lapsesAt
    other {
      id
      slug
      title
      language
    }
  }
`);

export type Suggested = ResultOf<typeof suggestedFields>;

/** A question with what it may repeat. */
export const questionWithSimilarDocument = graphql(
  `
    query QuestionWithSimilar($id: ID!, $signedIn: Boolean!) {
      question(id: $id) {
        id
        slug
        title
        language
        viewerCan
        space {
          permissions(abilities: [MARK_DUPLICATE]) @include(if: $signedIn) {
            allowed
            sentence
            missing {
              needs
              reputation
            }
          }
        }
        suggestedDuplicate {
          ...Suggested
        }
        declinedDuplicates {
          reason
          at
          other {
            id
            slug
            title
            language
          }
        }
        closed {
          reason
          duplicateOf {
            id
            slug
            title
            language
          }
        }
      }
      similarQuestions(questionId: $id, first: 5) {
        ...Hit
      }
    }
  `,
  [hitFields, suggestedFields],
);

type Result = ResultOf<typeof questionWithSimilarDocument>;
export type ClosedQuestion = NonNullable<NonNullable<Result['question']>['closed']>;

export type DeclinedDuplicate = NonNullable<Result['question']>['declinedDuplicates'][number];

export const markDuplicateDocument = graphql(
  `
    mutation MarkDuplicate($input: MarkDuplicateInput!) {
      markDuplicate(input: $input) {
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

export const unmarkDuplicateDocument = graphql(
  `
    mutation UnmarkDuplicate($input: UnmarkDuplicateInput!) {
      unmarkDuplicate(input: $input) {
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

export const confirmDuplicateDocument = graphql(
  `
    mutation ConfirmDuplicate($input: ConfirmDuplicateInput!) {
      confirmDuplicate(input: $input) {
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

export const declineDuplicateDocument = graphql(
  `
    mutation DeclineDuplicate($input: DeclineDuplicateInput!) {
      declineDuplicate(input: $input) {
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

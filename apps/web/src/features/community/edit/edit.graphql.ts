import { graphql } from '@kehila/contracts';
import { formFields } from '#features/community/form/form.graphql.ts';
import { refusalFields } from '#features/community/refusal.graphql.ts';

export const questionToEditDocument = graphql(
  `
    query QuestionToEdit($id: ID!) {
      question(id: $id) {
        id
        slug
        title
        body {
          markdown
        }
        tags {
          slug
        }
        fields {
          key
          value
          text
        }
        space {
          slug
          ...FormFields
        }
        viewerCan
      }
    }
  `,
  [formFields],
);

export const answersToEditDocument = graphql(`
  query AnswersToEdit($id: ID!, $after: String) {
    question(id: $id) {
      id
      slug
      title
      language
      answers(first: 100, after: $after, orderBy: OLDEST) {
        nodes {
          id
          body {
            markdown
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

export const editQuestionDocument = graphql(
  `
    mutation EditQuestion($input: EditQuestionInput!) {
      editQuestion(input: $input) {
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

export const editAnswerDocument = graphql(
  `
    mutation EditAnswer($input: EditAnswerInput!) {
      editAnswer(input: $input) {
        __typename
        ... on Answer {
          id
          question {
            id
            slug
          }
        }
        ... on UserError {
          ...Refusal
        }
      }
    }
  `,
  [refusalFields],
);

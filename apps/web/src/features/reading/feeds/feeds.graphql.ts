import { graphql } from '@kehila/contracts';

/** The newest questions, of one space or tag where it is named. */
export const questionsFeedDocument = graphql(`
  query QuestionsFeed($filter: QuestionFilter, $slug: String!, $ofSpace: Boolean!) {
    questions(first: 30, filter: $filter, orderBy: NEWEST) {
      nodes {
        id
        slug
        title
        language
        authorName
        askedAt
        editedAt
        body {
          html
        }
      }
    }
    space(slug: $slug) @include(if: $ofSpace) {
      name
    }
  }
`);

export const articlesFeedDocument = graphql(`
  query ArticlesFeed {
    articles(first: 30) {
      nodes {
        id
        slug
        title
        language
        publishedAt
        updatedAt
        body {
          html
        }
      }
    }
  }
`);

/** What is answered to one question, newest first. */
export const answersFeedDocument = graphql(`
  query AnswersFeed($id: ID!) {
    question(id: $id) {
      id
      slug
      title
      answers(first: 30, orderBy: NEWEST) {
        nodes {
          id
          authorName
          answeredAt
          editedAt
          body {
            html
            language
          }
        }
      }
    }
  }
`);

import { graphql, type ResultOf } from '@kehila/contracts';

/** A question as one row of a list. */
export const questionRow = graphql(`
  fragment QuestionRow on Question {
    id
    slug
    title
    language
    state
    answerCount
    needsInfo
    held
    askedAt
    authorName
    closed {
      reason
    }
    body {
      excerpt
    }
    tags {
      slug
    }
    space {
      name
    }
  }
`);

export type ListedQuestion = ResultOf<typeof questionRow>;

import { graphql, type ResultOf } from '@kehila/contracts';

/** One thread or article that was found. */
export const hitFields = graphql(`
  fragment Hit on SearchHit {
    id
    threadId
    kind
    audience
    path
    opening
    language
    standing
    state
    answerCount
    createdAt
    title {
      text
      hit
    }
    space {
      slug
      name
    }
    tags
    alsoIn {
      id
      language
      path
    }
    justWritten
    pinned
  }
`);

export type Hit = ResultOf<typeof hitFields>;

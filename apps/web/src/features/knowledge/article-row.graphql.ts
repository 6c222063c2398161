import { graphql, type ResultOf } from '@kehila/contracts';

/** An article as one row of a list. */
export const articleRow = graphql(`
  fragment ArticleRow on Article {
    id
    slug
    title
    language
    standing
    kind
    state
    updatedAt
    helpfulCount
    body {
      excerpt
    }
    space {
      name
    }
  }
`);

export type ListedArticle = ResultOf<typeof articleRow>;

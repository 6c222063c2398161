import { graphql, type ResultOf } from '@kehila/contracts';

export const spacesDocument = graphql(`
  query Spaces {
    spaces {
      slug
      name
      description
      icon
      visibility
      questionCount
      articleCount
    }
  }
`);

export type ShownSpace = ResultOf<typeof spacesDocument>['spaces'][number];

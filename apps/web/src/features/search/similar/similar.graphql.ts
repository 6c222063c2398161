import { graphql } from '@kehila/contracts';
import { hitFields } from '#features/search/hit.graphql.ts';

/** Questions that ask nearly the same as a title, or as another question. */
export const similarDocument = graphql(
  `
    query Similar($title: String, $questionId: ID) {
      similarQuestions(title: $title, questionId: $questionId, first: 5) {
        ...Hit
      }
    }
  `,
  [hitFields],
);

/** What may answer a title that is being typed: questions that ask nearly the same, and whatever else answers its words. */
export const mayAnswerDocument = graphql(
  `
    query MayAnswer($title: String!) {
      similarQuestions(title: $title, first: 4, asking: true) {
        ...Hit
      }
      suggest(query: $title, first: 4, asking: true) {
        ...Hit
      }
    }
  `,
  [hitFields],
);

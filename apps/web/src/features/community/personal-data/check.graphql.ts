import { graphql, type ResultOf } from '@kehila/contracts';

export const checkTextsDocument = graphql(`
  query CheckTexts($title: String!, $body: String!) {
    title: checkText(text: $title) {
      personalData {
        kind
        text
        from
      }
      without
    }
    body: checkText(text: $body) {
      personalData {
        kind
        text
        from
      }
      without
    }
  }
`);

export type CheckedTexts = ResultOf<typeof checkTextsDocument>;
export type PersonalPlace = CheckedTexts['body']['personalData'][number];

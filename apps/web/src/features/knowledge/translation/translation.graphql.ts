import { graphql, type ResultOf } from '@kehila/contracts';
import type { Shown } from '#api/html';

/** The same article in other languages. */
export const translationFields = graphql(`
  fragment Translations on Article {
    translations {
      id
      slug
      title
      language
      state
      standing
      isOriginal
      leads
    }
  }
`);

export type Translation = ResultOf<typeof translationFields>['translations'][number];

/** What a text of a translation was written from. */
export const originalFields = graphql(`
  fragment OriginalText on Revision {
    translates {
      id
      title
      language
      article {
        id
        slug
      }
      body {
        html
        language
      }
      staffBody {
        html
        language
      }
    }
  }
`);

export type OriginalText = NonNullable<Shown<ResultOf<typeof originalFields>>['translates']>;

/** An article that somebody would translate. */
export const articleToTranslateDocument = graphql(
  `
    query ArticleToTranslate($id: ID!) {
      article(id: $id) {
        id
        slug
        title
        language
        viewerCan
        body {
          html
          language
        }
        ...Translations
      }
      permission(ability: WRITE_ARTICLE) {
        sentence
        missing {
          needs
          reputation
        }
      }
      viewer {
        verified
      }
    }
  `,
  [translationFields],
);

import { graphql, type ResultOf } from '@kehila/contracts';
import type { Shown } from '#api/html';
import { refusalFields } from '#features/community/refusal.graphql.ts';

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
      revisionId
      helpfulCount
    }
    translationsAwaited
    outdatedOriginal {
      note
      language
      replacement {
        id
        slug
        title
        language
      }
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

/** What the original says anew, for who writes its translation. */
export const originalChangesFields = graphql(`
  fragment OriginalChanges on Revision {
    originalChanges {
      originalRevisionId
      isFollowed
      difference {
        block
        kind
        parts {
          kind
          text
        }
      }
    }
  }
`);

export type OriginalChanges = NonNullable<ResultOf<typeof originalChangesFields>['originalChanges']>;

export const confirmTranslationDocument = graphql(
  `
    mutation ConfirmTranslation($input: ConfirmTranslationInput!) {
      confirmTranslation(input: $input) {
        __typename
        ... on Article {
          id
        }
        ... on UserError {
          ...Refusal
        }
      }
    }
  `,
  [refusalFields],
);

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

import { graphql, type ResultOf } from '@kehila/contracts';

export const ownPreferencesDocument = graphql(`
  query OwnPreferences {
    viewer {
      language
      timeZone
    }
  }
`);

export type OwnPreferences = NonNullable<ResultOf<typeof ownPreferencesDocument>['viewer']>;

export const setPreferencesDocument = graphql(`
  mutation SetPreferences($input: SetPreferencesInput!) {
    setPreferences(input: $input) {
      __typename
      ... on UserError {
        code
        message
        path
      }
    }
  }
`);

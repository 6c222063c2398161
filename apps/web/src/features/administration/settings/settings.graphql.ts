import { graphql, type ResultOf } from '@kehila/contracts';

export const settingsDocument = graphql(`
  query SiteSettings {
    settings {
      key
      group
      groupName
      name
      meaning
      kind
      value
      default
      minimum
      maximum
      unit
      choices {
        value
        name
      }
      version
      changedAt
      changedBy {
        handle
        displayName
      }
      changes(first: 5) {
        version
        before
        after
        changedAt
        changedBy {
          displayName
        }
      }
    }
  }
`);

export type SiteSetting = ResultOf<typeof settingsDocument>['settings'][number];

export const changeSettingDocument = graphql(`
  mutation ChangeSetting($input: ChangeSettingInput!) {
    changeSetting(input: $input) {
      __typename
      ... on SiteSetting {
        key
      }
      ... on UserError {
        code
        message
        path
      }
    }
  }
`);

export const undoSettingChangeDocument = graphql(`
  mutation UndoSettingChange($input: UndoSettingChangeInput!) {
    undoSettingChange(input: $input) {
      __typename
      ... on SiteSetting {
        key
      }
      ... on UserError {
        code
        message
        path
      }
    }
  }
`);

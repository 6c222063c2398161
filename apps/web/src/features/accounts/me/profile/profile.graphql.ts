import { graphql, type ResultOf } from '@kehila/contracts';

export const ownProfileDocument = graphql(`
  query OwnProfile {
    viewer {
      verified
      account {
        handle
        displayName
        initials
        avatar
        isStaff
      }
      own {
        biography
        handleChangeableAt
      }
    }
  }
`);

export type OwnProfile = NonNullable<ResultOf<typeof ownProfileDocument>['viewer']>;

export const updateProfileDocument = graphql(`
  mutation UpdateProfile($input: UpdateProfileInput!) {
    updateProfile(input: $input) {
      __typename
      ... on UserError {
        code
        message
        path
      }
      ... on NotAllowed {
        needs
      }
    }
  }
`);

export const changeHandleDocument = graphql(`
  mutation ChangeHandle($input: ChangeHandleInput!) {
    changeHandle(input: $input) {
      __typename
      ... on UserError {
        code
        message
        path
      }
      ... on NotAllowed {
        needs
      }
    }
  }
`);

export const removePictureDocument = graphql(`
  mutation RemovePicture($input: RemovePictureInput!) {
    removePicture(input: $input) {
      __typename
      ... on UserError {
        code
        message
        path
      }
      ... on NotAllowed {
        needs
      }
    }
  }
`);

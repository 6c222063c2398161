import { graphql, type ResultOf } from '@kehila/contracts';

export const meDocument = graphql(`
  query Me {
    viewer {
      account {
        handle
        displayName
        initials
        isStaff
        reputation
        level {
          name
          missing
          next {
            name
          }
        }
      }
      email
      verified
      roles
      loyaltyAvailable
      loyaltyVesting
      drafts {
        place
        title
        body
        savedAt
      }
    }
  }
`);

export type Me = NonNullable<ResultOf<typeof meDocument>['viewer']>;
export type KeptDraft = Me['drafts'][number];

export const signOutDocument = graphql(`
  mutation SignOut {
    signOut {
      done
    }
  }
`);

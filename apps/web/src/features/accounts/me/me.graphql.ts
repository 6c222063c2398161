import { graphql, type ResultOf } from '@kehila/contracts';

export const meDocument = graphql(`
  query Me {
    viewer {
      account {
        handle
        displayName
        initials
        avatar
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
    }
  }
`);

export type Me = NonNullable<ResultOf<typeof meDocument>['viewer']>;

export const signOutDocument = graphql(`
  mutation SignOut {
    signOut {
      done
    }
  }
`);

import { graphql } from '@kehila/contracts';

export const myPointsDocument = graphql(`
  query MyPoints {
    viewer {
      account {
        reputation
        level {
          name
          missing
          next {
            name
          }
        }
      }
      loyaltyAvailable
      loyaltyVesting
      loyaltyVestsAt
      loyaltyExpiring
      loyaltyExpiresAt
      loyaltyOwed
    }
  }
`);

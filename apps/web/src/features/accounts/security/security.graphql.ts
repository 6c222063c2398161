import { graphql, type ResultOf } from '@kehila/contracts';

export const securityDocument = graphql(`
  query Security {
    security {
      email
      secondFactorRequired
      hasPassword
      emailChange {
        id
        email
        oldConfirmed
        newConfirmed
      }
      authenticatorApp {
        since
      }
      passkeys {
        id
        name
        createdAt
        lastUsedAt
      }
      recoveryCodesLeft
      sessions {
        id
        device
        place
        lastUsedAt
        isCurrent
      }
      accessTokens {
        id
        name
        scopes
        expiresAt
        lastUsedAt
      }
    }
  }
`);

export type SecurityNow = ResultOf<typeof securityDocument>['security'];

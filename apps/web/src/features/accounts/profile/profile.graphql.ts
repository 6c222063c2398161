import { graphql, type ResultOf } from '@kehila/contracts';

export const profileDocument = graphql(`
  query Profile($handle: String!) {
    viewer {
      viewerCan
      ignoredIds
      account {
        id
        handle
      }
    }
    account(handle: $handle) {
      id
      handle
      displayName
      initials
      avatar
      isStaff
      viewerCan
      imported
      joinedAt
      biography
      reputation
      solvedCount
      level {
        name
      }
      staffOf {
        slug
        name
      }
      expertIn {
        slug
        name
      }
      badges {
        name
        icon
        badgeId
        tier
        times
        awardedAt
      }
    }
    questions(filter: { askedBy: $handle }, first: 10) {
      nodes {
        id
        slug
        title
        language
        state
        answerCount
        needsInfo
        askedAt
        closed {
          reason
        }
        space {
          name
        }
      }
    }
  }
`);

type Result = ResultOf<typeof profileDocument>;

export type Profile = NonNullable<Result['account']>;
export type AskedQuestion = Result['questions']['nodes'][number];

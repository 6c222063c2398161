import { graphql, type ResultOf } from '@kehila/contracts';

export const leaderboardDocument = graphql(`
  query Leaderboard(
    $measure: LeaderboardMeasure!
    $period: LeaderboardPeriod!
    $day: String
    $space: String
    $staff: Boolean!
    $signedIn: Boolean!
    $after: String
  ) {
    viewer @include(if: $signedIn) {
      shownOnLeaderboards
    }
    spaces {
      slug
      name
    }
    leaderboard(measure: $measure, period: $period, day: $day, space: $space, staff: $staff, first: 25, after: $after) {
      startsOn
      endsOn
      closedAt
      previous
      next
      people
      own {
        rank
        score
        shown
      }
      places {
        nodes {
          rank
          score
          account {
            handle
            displayName
            initials
            avatar
            isStaff
          }
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
  }
`);

export const setLeaderboardShownDocument = graphql(`
  mutation SetLeaderboardShown($input: SetLeaderboardShownInput!) {
    setLeaderboardShown(input: $input) {
      ... on LeaderboardChoice {
        shown
      }
      ... on UserError {
        code
        message
        path
      }
    }
  }
`);

export type Board = NonNullable<ResultOf<typeof leaderboardDocument>['leaderboard']>;
export type Place = Board['places']['nodes'][number];

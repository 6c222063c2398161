import { graphql, type ResultOf } from '@kehila/contracts';
import { announcementFields } from '#features/notifications/announcements/announcement.graphql.ts';
import { questionRow } from '#features/community/question-row.graphql.ts';

/** The home page: for everybody the same, and for who is signed in what is theirs. */
export const homeDocument = graphql(
  `
    query Home($signedIn: Boolean!) {
      spaces {
        slug
        name
        icon
        questionCount
      }
      articles(filter: { standing: OFFICIAL }, first: 4) {
        nodes {
          id
          slug
          title
          language
          helpfulCount
          space {
            name
          }
        }
      }
      waiting: questions(filter: { view: UNANSWERED }, first: 4) {
        nodes {
          ...QuestionRow
        }
      }
      mine: questions(filter: { view: MINE }, orderBy: ACTIVE, first: 3) @include(if: $signedIn) {
        nodes {
          ...QuestionRow
        }
      }
      viewer @include(if: $signedIn) {
        account {
          displayName
          reputation
          level {
            name
            missing
            next {
              name
              from
            }
          }
        }
        drafts {
          place
          savedAt
        }
      }
    }
  `,
  [questionRow],
);

type Result = ResultOf<typeof homeDocument>;

export type HomeData = Result;
export type ListedSpace = Result['spaces'][number];
export type ReadArticle = Result['articles']['nodes'][number];
export type Me = NonNullable<Result['viewer']>;

/** Who helped most this month, and what is announced; asked for by itself, since one request has a limit of fields. */
export const besideHomeDocument = graphql(
  `
    query BesideHome {
      leaderboard(measure: ACCEPTED, period: MONTH, first: 3) {
        places {
          nodes {
            score
            account {
              handle
              displayName
              initials
              avatar
            }
          }
        }
      }
      homeAnnouncements {
        ...ShownAnnouncement
      }
    }
  `,
  [announcementFields],
);

export type Helper = NonNullable<ResultOf<typeof besideHomeDocument>['leaderboard']>['places']['nodes'][number];

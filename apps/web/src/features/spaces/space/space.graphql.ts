import { graphql, type ResultOf } from '@kehila/contracts';
import { announcementFields } from '#features/notifications/announcements/announcement.graphql.ts';
import { questionRow } from '#features/community/question-row.graphql.ts';
import { interestFields } from '#features/spaces/interest/interest.graphql.ts';

/** A space: what it is for, what is known in it, what is asked in it. */
export const spaceDocument = graphql(
  `
    query Space($slug: String!, $signedIn: Boolean!, $after: String) {
      space(slug: $slug) {
        slug
        name
        description
        icon
        visibility
        publishingMode
        peersFirstMinutes
        questionCount
        articleCount
        viewerCan
        announcements {
          ...ShownAnnouncement
        }
        pinnedQuestions {
          ...QuestionRow
        }
      }
      interest(place: SPACE, slug: $slug) @include(if: $signedIn) {
        ...Interest
      }
      articles(filter: { space: $slug }, first: 4) {
        nodes {
          id
          slug
          title
          language
          standing
        }
      }
      questions(filter: { space: $slug }, orderBy: ACTIVE, first: 20, after: $after) {
        nodes {
          ...QuestionRow
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
  `,
  [questionRow, interestFields, announcementFields],
);

type Result = ResultOf<typeof spaceDocument>;

export type SpacePage = Omit<NonNullable<Result['space']>, 'announcements' | 'pinnedQuestions'>;
export type SpaceArticle = Result['articles']['nodes'][number];

import { graphql, type ResultOf } from '@kehila/contracts';
import type { Shown } from '#api/html';
import { suggestedFields } from '#features/community/duplicate/duplicate.graphql.ts';
import { personFields } from '#features/community/person.graphql.ts';
import { announcementFields } from '#features/notifications/announcements/announcement.graphql.ts';
import { trustFields } from '#features/community/trust/trust.graphql.ts';

const commentFields = graphql(
  `
    fragment ThreadComment on Comment {
      id
      authorName
      authorRole
      nameHidden
      commentedAt
      held
      withheld
      formerId
      author {
        ...Person
      }
      body {
        html
        language
      }
    }
  `,
  [personFields],
);

const answerFields = graphql(
  `
    fragment ThreadAnswer on Answer {
      id
      authorName
      authorRole
      nameHidden
      answeredAt
      editedAt
      imported
      held
      withheld
      formerId
      accepted
      acceptedByStaff
      shownFirst
      noLongerTrueAt
      score
      viewerVote
      viewerCan
      commentCount
      corrections {
        id
        kind
        state
        proposerName
        viewerSide
      }
      trust {
        ...Trust
      }
      author {
        ...Person
      }
      body {
        html
        language
      }
      comments(first: $comments) {
        nodes {
          ...ThreadComment
        }
      }
    }
  `,
  [personFields, commentFields, trustFields],
);

/** The whole thread, as one page shows it. */
export const threadDocument = graphql(
  `
    query Thread($id: ID!, $order: AnswerOrder!, $answers: Int!, $after: String, $comments: Int!, $signedIn: Boolean!) {
      question(id: $id) {
        id
        slug
        title
        language
        authorName
        authorRole
        nameHidden
        imported
        held
        withheld
        askedAt
        editedAt
        viewCount
        score
        viewerVote
        state
        answerCount
        acceptanceLimit
        affectedCount
        viewerAffected
        followerCount
        viewerFollows
        viewerSaved
        viewerNudged
        viewerDraft
        urgent
        urgentReason
        audienceGrows
        needsInfo
        locked
        lockReason
        staffJoinAt
        answering {
          mine
          by {
            displayName
          }
        }
        suggestedDuplicate @include(if: $signedIn) {
          ...Suggested
        }
        askedExperts @include(if: $signedIn) {
          mayAsk
          viewerIsAsked
          experts {
            declined
            account {
              handle
              displayName
            }
          }
        }
        commentCount
        viewerCan
        author {
          ...Person
        }
        body {
          html
          language
          excerpt
        }
        tags {
          slug
        }
        fields {
          key
          name
          kind
          value
          text
        }
        pinnedUntil
        announcements {
          ...ShownAnnouncement
        }
        space {
          slug
          name
          viewerCan @include(if: $signedIn)
          permissions(abilities: [VOTE_UP, VOTE_DOWN, COMMENT, ANSWER, NOMINATE, MARK_DUPLICATE, EDIT_TAGS, EDIT_TITLE]) @include(if: $signedIn) {
            ability
            name
            allowed
            sentence
          }
        }
        closed {
          reason
          note
          duplicateOf {
            id
            slug
            title
            language
          }
        }
        merged {
          id
          slug
          title
          language
        }
        splitFrom {
          id
          slug
          title
          language
        }
        splitInto {
          id
          slug
          title
          language
        }
        article {
          id
          slug
          title
          language
          standing
          state
          reviewedAt
          body {
            excerpt
          }
        }
        nomination @include(if: $signedIn) {
          state
        }
        comments(first: $comments) {
          nodes {
            ...ThreadComment
          }
        }
        answers(first: $answers, after: $after, orderBy: $order) {
          nodes {
            ...ThreadAnswer
          }
          pageInfo {
            hasNextPage
            endCursor
          }
        }
      }
    }
  `,
  [personFields, commentFields, answerFields, announcementFields, suggestedFields],
);

type Result = ResultOf<typeof threadDocument>;

export type Thread = Shown<NonNullable<Result['question']>>;
/** What the reader cannot do in this space, and why. */
export type Refused = NonNullable<Thread['space']['permissions']>[number];
export type ThreadAnswer = Thread['answers']['nodes'][number];
/** The question without what hangs on it. */
export interface OpenedQuestion extends Omit<Thread, 'answers' | 'comments' | 'article' | 'announcements'> {
  readonly solution: (Pick<ThreadAnswer, 'id' | 'authorName'> & { readonly isVerified: boolean }) | null;
}
export type ThreadComment = Thread['comments']['nodes'][number];

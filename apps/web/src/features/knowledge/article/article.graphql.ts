import { graphql, type ResultOf } from '@kehila/contracts';
import type { Shown } from '#api/html';
import { personFields } from '#features/community/person.graphql.ts';
import { attachmentFields } from '#features/knowledge/attachment/attachment.graphql.ts';
import { translationFields } from '#features/knowledge/translation/translation.graphql.ts';

/** An article as its page shows it. */
export const articleDocument = graphql(
  `
    query Article($id: ID!, $signedIn: Boolean!) {
      article(id: $id) {
        id
        slug
        externalKey
        kind
        section {
          key
          name
        }
        appliesTo {
          key
          name
          text
        }
        title
        language
        standing
        state
        publishedAt
        updatedAt
        reviewedAt
        nextReviewAt
        reviewNote
        outdatedNote
        archivedNote
        archivesAt
        ending @include(if: $signedIn) {
          note
          keepsTranslations
          replacement {
            id
            slug
          }
        }
        isDoubted
        originalChange
        originalChangedAt
        replacement {
          id
          slug
          title
          language
        }
        helpfulCount
        notHelpfulCount
        viewerRating
        viewerCan
        body {
          html
          language
          excerpt
        }
        staffBody @include(if: $signedIn) {
          html
          language
        }
        attachments {
          ...AttachedFile
        }
        contents {
          anchor
          level
          text
        }
        space {
          slug
          name
        }
        reviewedBy {
          handle
          displayName
        }
        ...Translations
        contributors {
          kind
          account {
            ...Person
          }
        }
        question {
          id
          slug
          title
          language
        }
        sources {
          contentId
          kind
          path
          title
          authorName
        }
        revisions(first: 1) {
          nodes {
            number
          }
        }
        audience
        segments {
          id
          name
        }
        opening @include(if: $signedIn) {
          staffParts
          personalData
        }
        owner @include(if: $signedIn) {
          handle
          displayName
        }
        reuse @include(if: $signedIn) {
          answers
          comments
          answersLately
          commentsLately
        }
        doubts @include(if: $signedIn) {
          at
          reason
          by {
            displayName
          }
        }
        tasks @include(if: $signedIn) {
          cause
          contentId
        }
        complaints(first: 20) @include(if: $signedIn) {
          nodes {
            id
            reason
            text
            at
          }
          pageInfo {
            hasNextPage
          }
        }
        openRevision @include(if: $signedIn) {
          id
          nextStep
          viewerCan
        }
      }
    }
  `,
  [personFields, translationFields, attachmentFields],
);

export type ShownArticle = Shown<NonNullable<ResultOf<typeof articleDocument>['article']>>;

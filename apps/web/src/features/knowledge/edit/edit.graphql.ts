import { graphql, type ResultOf } from '@kehila/contracts';
import type { Shown } from '#api/html';
import { refusalFields } from '#features/community/refusal.graphql.ts';
import { differenceFields } from '#features/knowledge/difference/difference.graphql.ts';
import { placeFields } from '#features/knowledge/place/place.graphql.ts';
import { originalChangesFields, originalFields, translationFields } from '#features/knowledge/translation/translation.graphql.ts';
import { talkFields } from '#features/knowledge/talk/talk.graphql.ts';

const writtenText = graphql(
  `
    fragment WrittenText on Revision {
      id
      number
      version
      state
      title
      language
      summary
      nextStep
      viewerCan
      decisionReason
      decidedBy {
        displayName
      }
      body {
        markdown
      }
      staffBody {
        markdown
      }
      viewerReadsStaffParts
      significance
      ...OriginalText
      ...OriginalChanges
      ...Talk
      ...Difference
    }
  `,
  [talkFields, differenceFields, originalFields, originalChangesFields],
);

/** An article and the text that is being written for it. */
export const articleToEditDocument = graphql(
  `
    query ArticleToEdit($id: ID!) {
      article(id: $id) {
        id
        slug
        title
        language
        state
        viewerCan
        hebrewTemplate: template(language: HE)
        englishTemplate: template(language: EN)
        ...Place
        ...Translations
        space {
          slug
          name
          reviewStandard {
            reviewers
            points {
              key
              name
            }
          }
        }
        openRevision {
          ...WrittenText
        }
        revisions(first: 1) {
          nodes {
            state
            nextStep
            decisionReason
          }
        }
      }
      permission(ability: WRITE_ARTICLE) {
        sentence
        missing {
          needs
          reputation
        }
      }
      viewer {
        verified
      }
    }
  `,
  [writtenText, placeFields, translationFields],
);

export type WrittenText = Shown<ResultOf<typeof writtenText>>;

export const editRevisionDocument = graphql(
  `
    mutation EditRevision($input: EditRevisionInput!) {
      editRevision(input: $input) {
        __typename
        ... on Revision {
          id
          version
        }
        ... on UserError {
          ...Refusal
        }
      }
    }
  `,
  [refusalFields],
);

export const submitRevisionDocument = graphql(
  `
    mutation SubmitRevision($input: SubmitRevisionInput!) {
      submitRevision(input: $input) {
        __typename
        ... on Revision {
          id
        }
        ... on UserError {
          ...Refusal
        }
      }
    }
  `,
  [refusalFields],
);

export const publishRevisionDocument = graphql(
  `
    mutation PublishRevision($input: PublishRevisionInput!) {
      publishRevision(input: $input) {
        __typename
        ... on Article {
          id
          slug
        }
        ... on UserError {
          ...Refusal
        }
      }
    }
  `,
  [refusalFields],
);

export const withdrawRevisionDocument = graphql(
  `
    mutation WithdrawRevision($input: WithdrawRevisionInput!) {
      withdrawRevision(input: $input) {
        __typename
        ... on Revision {
          id
        }
        ... on UserError {
          ...Refusal
        }
      }
    }
  `,
  [refusalFields],
);

import { graphql } from '@kehila/contracts';
import { refusalFields } from '#features/community/refusal.graphql.ts';

export const verifyArticleDocument = graphql(
  `
    mutation VerifyArticle($input: VerifyArticleInput!) {
      verifyArticle(input: $input) {
        __typename
        ... on Article {
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

export const markArticleOutdatedDocument = graphql(
  `
    mutation MarkArticleOutdated($input: MarkArticleOutdatedInput!) {
      markArticleOutdated(input: $input) {
        __typename
        ... on Article {
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

export const archiveArticleDocument = graphql(
  `
    mutation ArchiveArticle($input: ArchiveArticleInput!) {
      archiveArticle(input: $input) {
        __typename
        ... on Article {
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

export const planArchivingDocument = graphql(
  `
    mutation PlanArchiving($input: PlanArchivingInput!) {
      planArchiving(input: $input) {
        __typename
        ... on Article {
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

export const assignArticleDocument = graphql(
  `
    mutation AssignArticle($input: AssignArticleInput!) {
      assignArticle(input: $input) {
        __typename
        ... on Article {
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

export const setArticleKeyDocument = graphql(
  `
    mutation SetArticleKey($input: SetArticleKeyInput!) {
      setArticleKey(input: $input) {
        __typename
        ... on Article {
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

export const settleComplaintDocument = graphql(
  `
    mutation SettleComplaint($input: SettleComplaintInput!) {
      settleComplaint(input: $input) {
        __typename
        ... on Article {
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

export const changeArticleAudienceDocument = graphql(
  `
    mutation ChangeArticleAudience($input: ChangeArticleAudienceInput!) {
      changeArticleAudience(input: $input) {
        __typename
        ... on Article {
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

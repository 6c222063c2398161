import { graphql, type ResultOf } from '@kehila/contracts';
import { refusalFields } from '#features/community/refusal.graphql.ts';

/** What leads to a tag, what was merged into it, and what merging it into another would change. */
export const wordsOfTagDocument = graphql(`
  query WordsOfTag($slug: String!, $into: String!, $merging: Boolean!) {
    tag(slug: $slug) {
      tag {
        slug
      }
      synonyms
      merges {
        word
        mergedAt
      }
      permissions(abilities: [MANAGE_TAGS]) {
        allowed
        sentence
        missing {
          needs
          reputation
        }
      }
    }
    tagMerge(from: $slug, into: $into) @include(if: $merging) {
      into {
        slug
      }
      questionCount
      bothCount
      isTooLarge
    }
  }
`);

type Result = ResultOf<typeof wordsOfTagDocument>;
export type UndoableMerge = NonNullable<Result['tag']>['merges'][number];
export type MergePreview = NonNullable<Result['tagMerge']>;

export const addTagSynonymDocument = graphql(
  `
    mutation AddTagSynonym($input: AddTagSynonymInput!) {
      addTagSynonym(input: $input) {
        __typename
        ... on TagDetails {
          tag {
            slug
          }
        }
        ... on UserError {
          ...Refusal
        }
      }
    }
  `,
  [refusalFields],
);

export const removeTagSynonymDocument = graphql(
  `
    mutation RemoveTagSynonym($input: RemoveTagSynonymInput!) {
      removeTagSynonym(input: $input) {
        __typename
        ... on TagDetails {
          tag {
            slug
          }
        }
        ... on UserError {
          ...Refusal
        }
      }
    }
  `,
  [refusalFields],
);

export const renameTagDocument = graphql(
  `
    mutation RenameTag($input: RenameTagInput!) {
      renameTag(input: $input) {
        __typename
        ... on TagDetails {
          tag {
            slug
          }
        }
        ... on UserError {
          ...Refusal
        }
      }
    }
  `,
  [refusalFields],
);

export const mergeTagsDocument = graphql(
  `
    mutation MergeTags($input: MergeTagsInput!) {
      mergeTags(input: $input) {
        __typename
        ... on TagDetails {
          tag {
            slug
          }
        }
        ... on UserError {
          ...Refusal
        }
      }
    }
  `,
  [refusalFields],
);

export const undoTagMergeDocument = graphql(
  `
    mutation UndoTagMerge($input: UndoTagMergeInput!) {
      undoTagMerge(input: $input) {
        __typename
        ... on TagDetails {
          tag {
            slug
          }
        }
        ... on UserError {
          ...Refusal
        }
      }
    }
  `,
  [refusalFields],
);

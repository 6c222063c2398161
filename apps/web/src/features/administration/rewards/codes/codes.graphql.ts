import { graphql, type ResultOf } from '@kehila/contracts';

export const codesDocument = graphql(`
  query CodesOfReward($id: ID!) {
    reward(id: $id) {
      id
      name
      byCode
    }
    voucherCodes(rewardId: $id) {
      left
      expired
      waiting
      seen
      void
      batches {
        importedAt
        expiresAt
        expired
        left
      }
    }
  }
`);

export const importCodesDocument = graphql(`
  mutation ImportVoucherCodes($input: ImportVoucherCodesInput!) {
    importVoucherCodes(input: $input) {
      __typename
      ... on ImportedVoucherCodes {
        added
        repeated
        refused
      }
      ... on UserError {
        code
        message
        path
      }
    }
  }
`);

export const takeCodesOutDocument = graphql(`
  mutation TakeOutVoucherCodes($input: TakeOutVoucherCodesInput!) {
    takeOutVoucherCodes(input: $input) {
      __typename
      ... on TakenOutVoucherCodes {
        takenOut
        handedOut
        unknown
        refused
      }
      ... on UserError {
        code
        message
        path
      }
    }
  }
`);

export const takeBatchOutDocument = graphql(`
  mutation TakeOutVoucherBatch($input: TakeOutVoucherBatchInput!) {
    takeOutVoucherBatch(input: $input) {
      __typename
      ... on TakenOutVoucherBatch {
        takenOut
      }
      ... on UserError {
        code
        message
        path
      }
    }
  }
`);

export type Batch = NonNullable<ResultOf<typeof codesDocument>['voucherCodes']>['batches'][number];

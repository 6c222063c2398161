import { graphql } from '@kehila/contracts';

export const codesDocument = graphql(`
  query CodesOfReward($id: ID!) {
    reward(id: $id) {
      id
      name
      byCode
    }
    voucherCodes(rewardId: $id) {
      left
      waiting
      seen
      void
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

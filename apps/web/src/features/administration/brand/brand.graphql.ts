import { graphql } from '@kehila/contracts';

export const brandDocument = graphql(`
  query SiteBrand {
    brand {
      version
      nameHe
      nameEn
      accent
      accentDark
      logo
    }
  }
`);

export const changeBrandDocument = graphql(`
  mutation ChangeBrand($input: ChangeBrandInput!) {
    changeBrand(input: $input) {
      __typename
      ... on Brand {
        version
      }
      ... on ContrastTooLow {
        nearest
      }
      ... on UserError {
        code
        message
        path
      }
    }
  }
`);

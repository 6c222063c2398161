import { graphql } from '@kehila/contracts';

export const termsDocument = graphql(`
  query TermsToAccept {
    viewer {
      termsToAccept {
        slug
      }
    }
    terms: sitePage(slug: TERMS) {
      version
      title
      body {
        html
        language
      }
    }
    privacy: sitePage(slug: PRIVACY) {
      version
      title
      body {
        html
        language
      }
    }
  }
`);

export const acceptTermsDocument = graphql(`
  mutation AcceptTerms($input: AcceptTermsInput!) {
    acceptTerms(input: $input) {
      __typename
      ... on AcceptedTerms {
        done
      }
      ... on UserError {
        code
        message
        path
      }
    }
  }
`);

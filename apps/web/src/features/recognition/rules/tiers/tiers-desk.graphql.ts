import { graphql, type ResultOf } from '@kehila/contracts';

export const termsToCome = graphql(`
  fragment LoyaltyTermsToComeFields on LoyaltyTermsToCome {
    version
    validFrom
    reason
    tiers {
      key
      name
      from
      percent
    }
  }
`);

export const tiersDeskDocument = graphql(
  `
    query TiersDesk {
      loyaltyTiers {
        key
        name
        from
        percent
      }
      loyaltyTermsToCome {
        ...LoyaltyTermsToComeFields
      }
    }
  `,
  [termsToCome],
);

export const previewTermsDocument = graphql(`
  query PreviewLoyaltyTerms($terms: LoyaltyTermsInput!) {
    previewLoyaltyTerms(terms: $terms) {
      tiers {
        key
        name
        now
        later
        gaining
        losing
      }
    }
  }
`);

export const announceTermsDocument = graphql(`
  mutation AnnounceLoyaltyTerms($input: AnnounceLoyaltyTermsInput!) {
    announceLoyaltyTerms(input: $input) {
      __typename
      ... on LoyaltyTermsToCome {
        version
      }
      ... on UserError {
        code
        message
        path
      }
    }
  }
`);

export const cancelTermsDocument = graphql(`
  mutation CancelLoyaltyTerms($input: CancelLoyaltyTermsInput!) {
    cancelLoyaltyTerms(input: $input) {
      __typename
      ... on LoyaltyTermsToCome {
        version
      }
      ... on UserError {
        code
        message
        path
      }
    }
  }
`);

export type TermsToCome = ResultOf<typeof termsToCome>;
export type TermsPreview = ResultOf<typeof previewTermsDocument>['previewLoyaltyTerms'];

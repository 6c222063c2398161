import { graphql, type ResultOf } from '@kehila/contracts';

export const sitePagesDocument = graphql(`
  query SitePages {
    sitePages {
      slug
      version
      title
      changedAt
    }
  }
`);

export type ListedPage = ResultOf<typeof sitePagesDocument>['sitePages'][number];

export const sitePageDocument = graphql(`
  query SitePage($slug: SitePageSlug!) {
    sitePage(slug: $slug) {
      slug
      version
      title
      changedAt
      body {
        html
        language
      }
    }
  }
`);

export const sitePageToEditDocument = graphql(`
  query SitePageToEdit($slug: SitePageSlug!, $language: Language!) {
    sitePage(slug: $slug, language: $language) {
      version
      title
      body {
        markdown
      }
    }
  }
`);

export const changeSitePageDocument = graphql(`
  mutation ChangeSitePage($input: ChangeSitePageInput!) {
    changeSitePage(input: $input) {
      __typename
      ... on SitePage {
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

export const sitePageHistoryDocument = graphql(`
  query SitePageHistory($slug: SitePageSlug!, $after: String) {
    sitePage(slug: $slug) {
      title
    }
    sitePageHistory(slug: $slug, first: 20, after: $after) {
      nodes {
        number
        title
        note
        asksAgain
        changedAt
        changedBy {
          displayName
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

export type PageVersion = ResultOf<typeof sitePageHistoryDocument>['sitePageHistory']['nodes'][number];

export const sitePageVersionDocument = graphql(`
  query SitePageVersion($slug: SitePageSlug!, $number: Int!, $language: Language!) {
    sitePageVersion(slug: $slug, number: $number, language: $language) {
      number
      difference {
        block
        kind
        parts {
          kind
          text
        }
      }
    }
  }
`);

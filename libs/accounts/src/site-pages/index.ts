import { SitePageResolver } from './graphql/site-page.resolver';
import { SitePageVersionResolver } from './graphql/site-page.resolver';
import { ViewerTermsResolver } from './graphql/site-page.resolver';
import { SitePageHistory } from './site-page-history.reader';
import { SitePageImages } from './site-page-images';
import { AcceptTerms } from './use-cases/accept-terms';
import { ChangeSitePage } from './use-cases/change-site-page';

/** Rules, terms and the other pages of the organisation, and who accepted them. */
export const sitePages = [AcceptTerms, ChangeSitePage, SitePageHistory, SitePageImages, SitePageResolver, SitePageVersionResolver, ViewerTermsResolver];

import { Args, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import {
  type Actor,
  Allow,
  type BlockDifference,
  CurrentActor,
  DifferenceBlock,
  type Failure,
  isFailure,
  type Locale,
  OpenBeforeTerms,
  type Page,
  Rate,
  requestContext,
  textBody,
} from '@kehila/platform';
import { Accounts } from '../../account/accounts.reader';
import { Account } from '../../account/graphql/account.type';
import { Viewer } from '../../account/graphql/viewer.type';
import { Acceptances } from '../acceptances';
import type { SitePageSlug, SitePageVersionOf } from '../site-page';
import { SitePageHistory } from '../site-page-history.reader';
import { SitePages } from '../site-pages';
import { AcceptTerms } from '../use-cases/accept-terms';
import { ChangeSitePage } from '../use-cases/change-site-page';
import {
  AcceptedTerms,
  AcceptTermsInput,
  AcceptTermsResult,
  ChangeSitePageInput,
  ChangeSitePageResult,
  SitePage,
  SitePageArgs,
  SitePageHistoryArgs,
  SitePageVersion,
  SitePageVersionArgs,
  SitePageVersionConnection,
} from './site-page.types';

@Resolver()
export class SitePageResolver {
  constructor(
    private readonly pages: SitePages,
    private readonly history: SitePageHistory,
    private readonly changes: ChangeSitePage,
    private readonly accepting: AcceptTerms,
  ) {}

  @Query(() => SitePage, { description: 'A page that says how things are done here: rules, terms, privacy, accessibility.' })
  @Allow('anyone')
  sitePage(@Args() { slug, language }: SitePageArgs): SitePage {
    return this.shown(slug, language);
  }

  @Query(() => [SitePage], { description: "All pages that say how things are done here, in the caller's language." })
  @Allow('anyone')
  sitePages(): SitePage[] {
    return this.pages.all().map((page) => shownIn(page, requestContext.language()));
  }

  @Query(() => SitePageVersionConnection, { description: 'The versions of a page, newest first. Administrators only.' })
  @Allow('administrator')
  sitePageHistory(@Args() { slug, language, first, after }: SitePageHistoryArgs): Promise<Page<SitePageVersion>> {
    return this.history.page(slug, language ?? requestContext.language(), first, after);
  }

  @Query(() => SitePageVersion, { nullable: true, description: 'One version of a page; null when there is none. Administrators only.' })
  @Allow('administrator')
  sitePageVersion(@Args() { slug, language, number }: SitePageVersionArgs): Promise<SitePageVersion | null> {
    return this.history.one(slug, number, language ?? requestContext.language());
  }

  /** Publishes a new text of a page. */
  @Mutation(() => ChangeSitePageResult, { description: 'Publishes a new text of a page in one language; earlier versions stay. Administrators only.' })
  @Rate('act')
  @Allow('administrator')
  async changeSitePage(@CurrentActor() actor: Actor, @Args('input') input: ChangeSitePageInput): Promise<SitePage | Failure> {
    const outcome = await this.changes.execute(actor, { ...input, note: input.note ?? '', asksAgain: input.asksAgain ?? false });
    return isFailure(outcome) ? outcome : this.shown(input.slug, input.language);
  }

  /** Accepts terms and privacy as they were read. */
  @Mutation(() => AcceptTermsResult, {
    description: 'Accepts terms of use and privacy page as they were read. Writing is refused to who was asked and has not.',
  })
  @Rate('act')
  @Allow('signedIn')
  @OpenBeforeTerms()
  async acceptTerms(@CurrentActor() actor: Actor, @Args('input') { terms, privacy }: AcceptTermsInput): Promise<AcceptedTerms | Failure> {
    const outcome = await this.accepting.execute(actor, { terms, privacy });
    return isFailure(outcome) ? outcome : { done: true };
  }

  private shown(slug: SitePageSlug, language: Locale | null | undefined): SitePage {
    return shownIn(this.pages.of(slug), language ?? requestContext.language());
  }
}

@Resolver(() => SitePageVersion)
export class SitePageVersionResolver {
  constructor(
    private readonly history: SitePageHistory,
    private readonly accounts: Accounts,
  ) {}

  @ResolveField(() => [DifferenceBlock], { description: 'What changed from the version before it, by words.' })
  difference(@Parent() version: SitePageVersion): Promise<BlockDifference[]> {
    return this.history.differenceOf(version);
  }

  @ResolveField(() => Account, { nullable: true, description: 'Who published it; null: nobody who still has an account.' })
  async changedBy(@Parent() { changedById }: SitePageVersion): Promise<Account | null> {
    return changedById === null ? null : ((await this.accounts.byId(changedById)) ?? null);
  }
}

@Resolver(() => Viewer)
export class ViewerTermsResolver {
  constructor(
    private readonly pages: SitePages,
    private readonly acceptances: Acceptances,
  ) {}

  @ResolveField(() => [SitePage], { description: 'Pages that the caller must accept before they write again; empty most of the time.' })
  async termsToAccept(@CurrentActor() actor: Actor): Promise<SitePage[]> {
    const due = await this.acceptances.dueOf(actor);
    return due.map((slug) => shownIn(this.pages.of(slug), requestContext.language()));
  }
}

function shownIn({ slug, number, texts, changedAt }: SitePageVersionOf, language: Locale): SitePage {
  const text = texts[language];
  return { slug, version: number, language, title: text.title, body: textBody(text), changedAt };
}

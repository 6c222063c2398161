import { Injectable } from '@nestjs/common';
import { type Actor, Database, type Transaction } from '@kehila/platform';
import { type AcceptedSlug, acceptedSlugs } from './site-page';
import { acceptedVersions, insertAcceptances } from './site-page.sql';
import { type AcceptedVersions, SitePages } from './site-pages';

const mostRemembered = 20_000;

/** Who has accepted which version of terms and privacy. What was accepted stays accepted, so it is asked of the database once a process. */
@Injectable()
export class Acceptances {
  private readonly done = new Set<string>();
  private doneFor: AcceptedVersions | undefined;

  constructor(
    private readonly pages: SitePages,
    private readonly database: Database,
  ) {}

  /** Pages that the person must accept before they write again. */
  async dueOf({ accountId }: Actor): Promise<AcceptedSlug[]> {
    if (accountId === null || this.pages.asksNothing) return [];
    const { asked } = this.pages;
    if (this.doneFor !== asked) this.done.clear();
    this.doneFor = asked;
    if (this.done.has(accountId)) return [];
    const accepted = await this.database.row(acceptedVersions, [accountId]);
    const due = acceptedSlugs.filter((slug) => asked[slug] > 0 && (accepted?.[slug] ?? -1) < asked[slug]);
    if (due.length === 0 && this.done.size < mostRemembered) this.done.add(accountId);
    return due;
  }

  /** Whoever opens an account accepts what stands now. */
  async record(tx: Transaction, accountId: string, versions: AcceptedVersions = this.pages.current): Promise<void> {
    await tx.rows(insertAcceptances, [accountId, [...acceptedSlugs], acceptedSlugs.map((slug) => versions[slug]), tx.now]);
  }
}

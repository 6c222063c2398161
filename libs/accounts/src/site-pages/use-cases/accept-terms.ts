import { Injectable } from '@nestjs/common';
import { type Actor, type Failure, UnitOfWork, VersionChanged } from '@kehila/platform';
import { Acceptances } from '../acceptances';
import { acceptedSlugs } from '../site-page';
import { TermsAccepted } from '../site-page.events';
import { type AcceptedVersions, SitePages } from '../site-pages';

/** Somebody accepts terms and privacy as they read them. What has changed since must be read first. */
@Injectable()
export class AcceptTerms {
  constructor(
    private readonly work: UnitOfWork,
    private readonly pages: SitePages,
    private readonly acceptances: Acceptances,
  ) {}

  execute(actor: Actor, versions: AcceptedVersions): Promise<TermsAccepted | Failure> {
    return this.work.run({ act: 'acceptTerms', actor }, async (tx) => {
      const { current } = this.pages;
      const changed = acceptedSlugs.find((slug) => versions[slug] !== current[slug]);
      if (changed) return new VersionChanged(current[changed]);
      const accountId = actor.accountId!;
      await this.acceptances.record(tx, accountId, versions);
      return tx.record(new TermsAccepted({ accountId, at: tx.now }));
    });
  }
}

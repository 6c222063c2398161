import { Injectable } from '@nestjs/common';
import { Clock, Database, translate } from '@kehila/platform';
import { programmeOf, type TierTerms } from '../tier';
import { shownTier } from '../tier.reader';
import type { LoyaltyTermsPreview, LoyaltyTermsToCome } from './graphql/terms.types';
import { LoyaltyTerms } from './loyalty-terms';
import { sensibleTerms } from './sensible-terms';
import { termsOf, type TermsRow, termsToCome, tiersByOtherTerms } from './terms.sql';

/** Terms of the loyalty programme as pages show them. */
@Injectable()
export class TermsReader {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly terms: LoyaltyTerms,
  ) {}

  async toCome(): Promise<LoyaltyTermsToCome[]> {
    return (await this.database.rows(termsToCome, [this.clock.now()])).map(shown);
  }

  async of(version: number): Promise<LoyaltyTermsToCome> {
    return shown((await this.database.row(termsOf, [version]))!);
  }

  /** Who would come to a tier or lose one, if other terms counted now. */
  async preview(input: TierTerms): Promise<LoyaltyTermsPreview> {
    const { silverFrom, goldFrom } = sensibleTerms(input, ['terms']);
    const now = this.clock.now();
    const [, silver, gold] = this.terms.at(now);
    const rows = await this.database.rows(tiersByOtherTerms, [now, silver.from, gold.from, silverFrom, goldFrom]);
    return { tiers: rows.map(({ tier, ...counts }) => ({ key: tier, name: translate(`loyalty_tiers_${tier}`), ...counts })) };
  }
}

function shown(row: TermsRow): LoyaltyTermsToCome {
  return { version: row.version, validFrom: new Date(row.valid_from), reason: row.reason ?? '', tiers: programmeOf(row).map(shownTier) };
}

import { Injectable } from '@nestjs/common';
import { type Actor, BadInput, ErrorCode, type Failure, LiveStamps, Refused, UnitOfWork } from '@kehila/platform';
import type { TierTerms } from '../../tier';
import type { AnnounceLoyaltyTermsInput } from '../graphql/terms.inputs';
import { sensibleTerms } from '../sensible-terms';
import { LoyaltyTermsAnnounced } from '../terms.events';
import { insertTerms, termsThatCount } from '../terms.sql';

const minute = 60_000;
/** So long before they count, terms are announced: until then every process has read them. The table refuses less too. */
const minutesAhead = 10;
const farthest = 366 * 24 * 60 * minute;

/** A manager says from how many points a tier is reached and what it pays, from a moment to come. */
@Injectable()
export class AnnounceLoyaltyTerms {
  constructor(
    private readonly work: UnitOfWork,
    private readonly stamps: LiveStamps,
  ) {}

  /** @throws BadInput when a tier would not be above the one before it, or the moment is too early, too late, or not after that of other terms to come. */
  async execute(actor: Actor, input: AnnounceLoyaltyTermsInput): Promise<LoyaltyTermsAnnounced | Failure> {
    const { validFrom, reason } = input;
    const terms = sensibleTerms(input, ['input']);
    const outcome = await this.work.run({ act: 'announceLoyaltyTerms', actor }, async (tx): Promise<LoyaltyTermsAnnounced | Failure> => {
      await this.stamps.change(tx, 'loyalty_terms');
      const [newest] = await tx.rows(termsThatCount, []);
      const ahead = validFrom.getTime() - tx.now.getTime();
      if (ahead < minutesAhead * minute) throw wrongMoment('COUNTS_TOO_EARLY', { minutes: minutesAhead });
      if (ahead > farthest) throw wrongMoment('COUNTS_TOO_LATE');
      if (validFrom.getTime() <= Number(newest!.valid_from)) throw wrongMoment('COUNTS_BEFORE_OTHERS');
      if (isSame(terms, newest!)) return new Refused(ErrorCode.NOTHING_CHANGED);
      const { silverFrom, silverPercent, goldFrom, goldPercent } = terms;
      const { version } = (await tx.row(insertTerms, [validFrom, silverFrom, silverPercent, goldFrom, goldPercent, reason.trim(), tx.now]))!;
      return tx.record(new LoyaltyTermsAnnounced({ version, validFrom: validFrom.toISOString(), at: tx.now }));
    });
    await this.stamps.refresh();
    return outcome;
  }
}

function isSame(one: TierTerms, other: TierTerms): boolean {
  return (['silverFrom', 'silverPercent', 'goldFrom', 'goldPercent'] as const).every((name) => one[name] === other[name]);
}

function wrongMoment(code: string, values?: Record<string, unknown>): BadInput {
  return new BadInput([{ path: ['input', 'validFrom'], code, ...(values && { values }) }]);
}

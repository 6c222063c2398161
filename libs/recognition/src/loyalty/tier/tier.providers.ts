import type { Provider } from '@nestjs/common';
import { FollowTiers } from './follow-tiers';
import { TierResolver } from './graphql/tier.resolver';
import { FollowTerms } from './terms/follow-terms';
import { TermsResolver } from './terms/graphql/terms.resolver';
import { LoyaltyTerms } from './terms/loyalty-terms';
import { TermsReader } from './terms/terms.reader';
import { AnnounceLoyaltyTerms } from './terms/use-cases/announce-loyalty-terms';
import { CancelLoyaltyTerms } from './terms/use-cases/cancel-loyalty-terms';
import { TierCheck } from './tier.check';
import { TierPersonalData } from './tier-personal-data';
import { TierReader } from './tier.reader';
import { Tiers } from './tiers';

/** The tiers of the loyalty programme. */
export const tierProviders: Provider[] = [
  LoyaltyTerms,
  Tiers,
  FollowTerms,
  FollowTiers,
  TierReader,
  TierCheck,
  TierPersonalData,
  TierResolver,
  TermsReader,
  AnnounceLoyaltyTerms,
  CancelLoyaltyTerms,
  TermsResolver,
];

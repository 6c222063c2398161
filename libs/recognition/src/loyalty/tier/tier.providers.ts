import type { Provider } from '@nestjs/common';
import { FollowTiers } from './follow-tiers';
import { TierResolver } from './graphql/tier.resolver';
import { TierCheck } from './tier.check';
import { TierPersonalData } from './tier-personal-data';
import { TierReader } from './tier.reader';
import { Tiers } from './tiers';

/** The tiers of the loyalty programme. */
export const tierProviders: Provider[] = [Tiers, FollowTiers, TierReader, TierCheck, TierPersonalData, TierResolver];

import type { Provider } from '@nestjs/common';
import { RedemptionCheckResolver } from './graphql/redemption-check.resolver';
import { RedemptionCheckPersonalData } from './redemption-check-personal-data';
import { RedemptionCheckReader } from './redemption-check.reader';
import { RedemptionSigns } from './redemption-signs';
import { ClearRedemption } from './use-cases/clear-redemption';
import { DoubtRedemption } from './use-cases/doubt-redemption';

/** Purchases that somebody looks at before they go on. */
export const redemptionCheckProviders: Provider[] = [
  RedemptionSigns,
  DoubtRedemption,
  ClearRedemption,
  RedemptionCheckReader,
  RedemptionCheckPersonalData,
  RedemptionCheckResolver,
];

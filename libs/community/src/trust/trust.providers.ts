import type { Provider } from '@nestjs/common';
import { TrustResolver } from './graphql/trust.resolver';
import { LapseDueTrust } from './lapse-due-trust';
import { LapseEditedTrust } from './lapse-edited-trust.listener';
import { KeepTrustWithAnswers } from './trust-moved.listener';
import { TrustRepository } from './trust.repository';
import { ClearTrust } from './use-cases/clear-trust';
import { MarkTrust } from './use-cases/mark-trust';

/** Trust marks of answers. */
export const trustProviders: Provider[] = [TrustResolver, LapseDueTrust, LapseEditedTrust, KeepTrustWithAnswers, TrustRepository, ClearTrust, MarkTrust];

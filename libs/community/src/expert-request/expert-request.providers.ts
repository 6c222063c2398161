import type { Provider } from '@nestjs/common';
import { ExpertsToAsk } from './experts-to-ask.reader';
import { AskedExpertsResolver } from './graphql/asked-experts.resolver';
import { AskExpert } from './use-cases/ask-expert';
import { DeclineExpertRequest } from './use-cases/decline-expert-request';
import { SetWillingToBeAsked } from './use-cases/set-willing-to-be-asked';

/** Asking experts by name. */
export const expertRequestProviders: Provider[] = [ExpertsToAsk, AskedExpertsResolver, AskExpert, DeclineExpertRequest, SetWillingToBeAsked];

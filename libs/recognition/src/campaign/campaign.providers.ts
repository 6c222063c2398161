import type { Provider } from '@nestjs/common';
import { CampaignBonus } from './campaign-bonus';
import { CampaignBudgets } from './campaign-budgets';
import { CampaignCheck } from './campaign.check';
import { AddToAcceptedAnswer, AddToVerifiedAnswer } from './campaign.listener';
import { CampaignReader } from './campaign.reader';
import { Campaigns } from './campaigns';
import { CampaignResolver } from './graphql/campaign.resolver';
import { CreatePointsCampaign } from './use-cases/create-points-campaign';
import { StopPointsCampaign } from './use-cases/stop-points-campaign';

/** More points for a while, out of a budget. */
export const campaignProviders: Provider[] = [
  Campaigns,
  CampaignBudgets,
  CampaignBonus,
  AddToAcceptedAnswer,
  AddToVerifiedAnswer,
  CampaignCheck,
  CampaignReader,
  CreatePointsCampaign,
  StopPointsCampaign,
  CampaignResolver,
];

import { CampaignBonus } from './campaign-bonus';
import { CampaignBudgets } from './campaign-budgets';
import { CampaignCheck } from './campaign.check';
import { AddToAcceptedAnswer, AddToVerifiedAnswer } from './campaign.listener';
import { CampaignReader } from './campaign.reader';
import { Campaigns } from './campaigns';
import { CampaignResolver } from './graphql/campaign.resolver';
import { CreatePointsCampaign } from './use-cases/create-points-campaign';
import { StopPointsCampaign } from './use-cases/stop-points-campaign';

export const campaigns = [
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

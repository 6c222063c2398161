import { campaignActions, loadCampaigns } from '#features/recognition/campaigns/campaigns.load.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = loadCampaigns;
export const actions: Actions = campaignActions;

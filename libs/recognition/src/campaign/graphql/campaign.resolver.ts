import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { type Actor, Allow, type ConnectionOf, CurrentActor, type Failure, isFailure, PageArgs, Rate } from '@kehila/platform';
import { CampaignReader } from '../campaign.reader';
import { CreatePointsCampaign } from '../use-cases/create-points-campaign';
import { StopPointsCampaign } from '../use-cases/stop-points-campaign';
import { CreatePointsCampaignInput, StopPointsCampaignInput } from './campaign.inputs';
import {
  CreatePointsCampaignResult,
  type ManagedPointsCampaign,
  ManagedPointsCampaignConnection,
  PointsCampaign,
  StopPointsCampaignResult,
} from './campaign.types';

@Resolver()
export class CampaignResolver {
  constructor(
    private readonly reader: CampaignReader,
    private readonly creating: CreatePointsCampaign,
    private readonly stopping: StopPointsCampaign,
  ) {}

  @Query(() => [PointsCampaign], {
    description: 'What adds points now, in the spaces that the caller sees; at most 10, the one that ends first before the others.',
  })
  @Allow('anyone')
  pointsCampaigns(@CurrentActor() actor: Actor): Promise<PointsCampaign[]> {
    return this.reader.running(actor);
  }

  @Query(() => ManagedPointsCampaignConnection, { description: 'Campaigns with their budgets, newest first. Managers only.' })
  @Allow('manager')
  managedPointsCampaigns(@CurrentActor() actor: Actor, @Args() { first, after }: PageArgs): Promise<ConnectionOf<ManagedPointsCampaign>> {
    return this.reader.managed(actor, first, after);
  }

  @Mutation(() => CreatePointsCampaignResult, {
    description:
      'Has points added to what the rules pay, for a while and out of a budget that is never overspent. At most 10 that are not over. Managers only.',
  })
  @Rate('act')
  @Allow('manager')
  createPointsCampaign(@CurrentActor() actor: Actor, @Args('input') input: CreatePointsCampaignInput) {
    return this.after(this.creating.execute(actor, input));
  }

  @Mutation(() => StopPointsCampaignResult, { description: 'Ends a campaign before its time; what it added stays. Managers only.' })
  @Rate('act')
  @Allow('manager')
  stopPointsCampaign(@CurrentActor() actor: Actor, @Args('input') { campaignId }: StopPointsCampaignInput) {
    return this.after(this.stopping.execute(actor, campaignId));
  }

  private async after(act: Promise<{ readonly campaignId: string } | Failure>): Promise<ManagedPointsCampaign | Failure | undefined> {
    const outcome = await act;
    return isFailure(outcome) ? outcome : this.reader.byId(outcome.campaignId);
  }
}

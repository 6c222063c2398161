import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { type Actor, Allow, type ConnectionOf, CurrentActor, isFailure, NotAllowed, NotFound, Rate, resultUnion, VersionChanged } from '@kehila/platform';
import { RewardReader } from '../reward.reader';
import { SaveReward } from '../use-cases/save-reward';
import { ChangeRewardInput, CreateRewardInput, RewardArgs, RewardsArgs } from './reward.inputs';
import { Reward, RewardConnection } from './reward.type';

const CreateRewardResult = resultUnion('CreateRewardResult', Reward, [NotAllowed]);
const ChangeRewardResult = resultUnion('ChangeRewardResult', Reward, [NotFound, NotAllowed, VersionChanged]);

@Resolver()
export class RewardResolver {
  constructor(
    private readonly rewards: RewardReader,
    private readonly saving: SaveReward,
  ) {}

  @Query(() => RewardConnection, { name: 'rewards', description: 'What points buy, cheapest first.' })
  @Allow('anyone')
  list(@CurrentActor() actor: Actor, @Args() { first, after, all }: RewardsArgs): Promise<ConnectionOf<Reward>> {
    return this.rewards.page(actor, first, after, all);
  }

  @Query(() => Reward, { nullable: true, description: 'One reward; null when there is none, or it is not shown.' })
  @Allow('anyone')
  async reward(@CurrentActor() actor: Actor, @Args() { id }: RewardArgs): Promise<Reward | null> {
    return (await this.rewards.byId(actor, id)) ?? null;
  }

  @Mutation(() => CreateRewardResult, { description: 'Makes a reward: managers.' })
  @Rate('act')
  @Allow('signedIn')
  async createReward(@CurrentActor() actor: Actor, @Args('input') input: CreateRewardInput) {
    const outcome = await this.saving.create(actor, input);
    return isFailure(outcome) ? outcome : this.rewards.byId(actor, outcome.rewardId);
  }

  @Mutation(() => ChangeRewardResult, { description: 'Changes a reward: managers. What was asked for before keeps its cost.' })
  @Rate('act')
  @Allow('signedIn')
  async changeReward(@CurrentActor() actor: Actor, @Args('input') input: ChangeRewardInput) {
    const outcome = await this.saving.change(actor, input);
    return isFailure(outcome) ? outcome : this.rewards.byId(actor, outcome.rewardId);
  }
}

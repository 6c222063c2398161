import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { type Actor, Allow, CurrentActor, type Failure, isFailure, NotAllowed, NotFound, Rate, Refused, resultUnion, StateRefused } from '@kehila/platform';
import { ExpertReader } from '../expert.reader';
import { SetExpert } from '../use-cases/set-expert';
import { SetExpertPolicy } from '../use-cases/set-expert-policy';
import { SetExpertInput, SetExpertPolicyInput, SpaceExpertsArgs } from './expert.inputs';
import { SpaceExperts } from './expert.type';

const SetExpertResult = resultUnion('SetExpertResult', SpaceExperts, [NotFound, NotAllowed, Refused, StateRefused]);
const SetExpertPolicyResult = resultUnion('SetExpertPolicyResult', SpaceExperts, [NotFound, NotAllowed]);

const firstPage = 30;

@Resolver()
export class ExpertResolver {
  constructor(
    private readonly reader: ExpertReader,
    private readonly setting: SetExpert,
    private readonly policies: SetExpertPolicy,
  ) {}

  @Query(() => SpaceExperts, { nullable: true, description: 'Who is an expert of a space; null when there is no such space, or it may not be seen.' })
  @Allow('anyone')
  async spaceExperts(@CurrentActor() actor: Actor, @Args() { space, first, after }: SpaceExpertsArgs): Promise<SpaceExperts | null> {
    return (await this.reader.ofSpace(actor, space, first, after)) ?? null;
  }

  @Mutation(() => SetExpertResult, {
    description: 'Says who is an expert of a space, with a reason: a candidate, or anybody by hand. Staff of the space and managers.',
  })
  @Rate('act')
  @Allow('signedIn')
  async setExpert(@CurrentActor() actor: Actor, @Args('input') input: SetExpertInput): Promise<SpaceExperts | Failure | undefined> {
    const outcome = await this.setting.execute(actor, input);
    return isFailure(outcome) ? outcome : this.reader.ofSpace(actor, input.space, firstPage, null);
  }

  @Mutation(() => SetExpertPolicyResult, { description: 'Says whether staff confirm who becomes an expert of a space. Staff of the space and managers.' })
  @Rate('act')
  @Allow('signedIn')
  async setExpertPolicy(@CurrentActor() actor: Actor, @Args('input') input: SetExpertPolicyInput): Promise<SpaceExperts | Failure | undefined> {
    const outcome = await this.policies.execute(actor, input);
    return isFailure(outcome) ? outcome : this.reader.ofSpace(actor, input.space, firstPage, null);
  }
}

import { Args, ArgsType, Field, Mutation, Query, Resolver } from '@nestjs/graphql';
import { IsString, MaxLength } from 'class-validator';
import { type Actor, Allow, CurrentActor, isFailure, Rate } from '@kehila/platform';
import { ChangeServicePolicy } from '../change-service-policy';
import { ServicePolicyReader } from '../service-policy.reader';
import { ChangeServicePolicyInput, ChangeServicePolicyResult, ServicePolicy } from './service-policy.types';
import { longestSlug } from '../../space/space-slug';

@ArgsType()
class ServicePolicyArgs {
  @Field({ description: 'Slug of the space.' })
  @IsString()
  @MaxLength(longestSlug)
  space: string;
}

@Resolver()
export class ServicePolicyResolver {
  constructor(
    private readonly reader: ServicePolicyReader,
    private readonly changes: ChangeServicePolicy,
  ) {}

  @Query(() => ServicePolicy, { nullable: true, description: 'By which clocks the staff of a space answer: for who may decide that, else null.' })
  @Allow('signedIn')
  servicePolicy(@CurrentActor() actor: Actor, @Args() { space }: ServicePolicyArgs): Promise<ServicePolicy | null> {
    return this.reader.bySlug(actor, space);
  }

  @Mutation(() => ChangeServicePolicyResult, { description: 'Decides windows, targets and calendar of a space: managers.' })
  @Rate('act')
  @Allow('signedIn')
  async changeServicePolicy(@CurrentActor() actor: Actor, @Args('input') input: ChangeServicePolicyInput) {
    const outcome = await this.changes.execute(actor, input);
    return isFailure(outcome) ? outcome : this.reader.bySlug(actor, input.space);
  }
}

import { Args, ArgsType, Field, Query, Resolver } from '@nestjs/graphql';
import { IsOptional, IsString, MaxLength } from 'class-validator';
import { type Actor, Allow, CurrentActor } from '@kehila/platform';
import { NextStepsReader } from '../next-steps.reader';
import { NextSteps } from './next-steps.type';

@ArgsType()
class NextStepsArgs {
  @Field(() => String, { nullable: true, description: "Whose; the caller's own when absent. Only staff may ask for another's." })
  @IsOptional()
  @IsString()
  @MaxLength(60)
  handle?: string | null;
}

@Resolver()
export class NextStepsResolver {
  constructor(private readonly reader: NextStepsReader) {}

  @Query(() => NextSteps, {
    nullable: true,
    description: 'Why not yet: what is missing for every level, ability and badge. Null when there is no such person, or the caller may not ask.',
  })
  @Allow('signedIn')
  async nextSteps(@CurrentActor() actor: Actor, @Args() { handle }: NextStepsArgs): Promise<NextSteps | null> {
    return (await this.reader.of(actor, handle ?? null)) ?? null;
  }
}

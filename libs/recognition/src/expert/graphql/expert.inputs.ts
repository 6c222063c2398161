import { ArgsType, Field, InputType } from '@nestjs/graphql';
import { IsBoolean, IsString, MaxLength } from 'class-validator';
import { ReasonField } from '@kehila/accounts';
import { ActInput } from '@kehila/community';
import { PageArgs } from '@kehila/platform';

const longest = { slug: 60, handle: 60, reason: 300 } as const;

@ArgsType()
export class SpaceExpertsArgs extends PageArgs {
  @Field({ description: 'The space, by its name in addresses.' })
  @IsString()
  @MaxLength(longest.slug)
  space: string;
}

@InputType({ isAbstract: true })
abstract class ExpertsOfSpaceInput extends ActInput {
  @Field({ description: 'The space, by its name in addresses; at most 60 characters.' })
  @IsString()
  @MaxLength(longest.slug)
  space: string;
}

@InputType({ description: 'Who is an expert of a space, or no longer one.' })
export class SetExpertInput extends ExpertsOfSpaceInput {
  @Field({ description: 'Who: the handle, at most 60 characters.' })
  @IsString()
  @MaxLength(longest.handle)
  handle: string;

  @Field({ description: 'True: an expert from now on; of a candidate: confirmed. False: not any more; of a candidate: declined.' })
  @IsBoolean()
  expert: boolean;

  @ReasonField('Why; staff of the space read it, and the person, beside what is missing.', longest.reason)
  reason: string;
}

@InputType({ description: 'Whether staff say yes before somebody becomes an expert of a space.' })
export class SetExpertPolicyInput extends ExpertsOfSpaceInput {
  @Field({ description: 'True: they do. False: whoever reaches the numbers becomes one.' })
  @IsBoolean()
  confirmedByStaff: boolean;
}

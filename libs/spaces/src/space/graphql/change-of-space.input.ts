import { Field, InputType, Int } from '@nestjs/graphql';
import { IsInt, IsString, MaxLength, Min } from 'class-validator';
import { longestSlug } from '../space-slug';

/** What a space is asked to be, by somebody who has read how it was. */
@InputType({ isAbstract: true })
export abstract class ChangeOfSpaceInput {
  @Field({ description: 'Slug of the space.' })
  @IsString()
  @MaxLength(longestSlug)
  space: string;

  @Field(() => Int, { description: 'The version that was read.' })
  @IsInt()
  @Min(1)
  version: number;
}

import { applyDecorators } from '@nestjs/common';
import { Field, InputType, ObjectType } from '@nestjs/graphql';
import { IsIn, IsString, Matches, MaxLength, MinLength } from 'class-validator';
import { connectionOf, NotAllowed, NotFound, resultUnion } from '@kehila/platform';
import { longestSlug } from '../../space/space-slug';
import { InterestLevel, InterestPlace } from '../interest';

/** A space or a tag, which is shorter, as in addresses. */
export const PlaceSlug = (): PropertyDecorator =>
  applyDecorators(Field({ description: 'Its name in addresses.' }), IsString(), MinLength(1), MaxLength(longestSlug), Matches(/^[^\0]*$/));

@ObjectType({ description: 'How much somebody wants to hear of a space or a tag. Nobody else sees it.' })
export class Interest {
  @Field(() => InterestPlace, { description: 'Which of both it is.' })
  place: InterestPlace;

  @Field({ description: 'Its name in addresses.' })
  slug: string;

  @Field({ description: "Its name, of a space in the caller's language." })
  name: string;

  @Field(() => InterestLevel, { description: 'How much.' })
  level: InterestLevel;
}

@InputType({ description: 'How much somebody wants to hear of a space or a tag.' })
export class SetInterestInput {
  @Field(() => InterestPlace, { description: 'Which of both it is.' })
  @IsIn(Object.values(InterestPlace))
  place: InterestPlace;

  @PlaceSlug()
  slug: string;

  @Field(() => InterestLevel, { description: 'How much.' })
  @IsIn(Object.values(InterestLevel))
  level: InterestLevel;
}

export const InterestConnection = connectionOf(Interest);
export const SetInterestResult = resultUnion('SetInterestResult', Interest, [NotFound, NotAllowed]);

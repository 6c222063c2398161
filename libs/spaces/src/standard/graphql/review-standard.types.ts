import { Field, InputType, Int, ObjectType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { type Locale, NotAllowed, NotFound, resultUnion, VersionChanged } from '@kehila/platform';
import { FormLanguage, oneLine } from '../../form/graphql/question-form.types';
import { longestKey } from '../../form/graphql/shown-field.type';
import { Space } from '../../space/space.type';
import { ChangeOfSpaceInput } from '../../space/graphql/change-of-space.input';

const longestPoint = 120;
const mostPoints = 12;

@ObjectType({ description: 'What a point of a content standard says, in one language.' })
export class WordedPoint {
  @Field(() => FormLanguage, { description: 'Which language.' })
  language: Locale;

  @Field({ description: 'One line.' })
  name: string;
}

@ObjectType({ description: 'Something that a text has to meet before it is approved.' })
export class ShownPoint {
  @Field({ description: 'What is sent when it is met; never changes.' })
  key: string;

  @Field({ description: "In the caller's language where it has that, else in the other." })
  name: string;

  @Field(() => [WordedPoint], { description: 'In each language that it is worded in, one or two.' })
  words: WordedPoint[];
}

@ObjectType({ description: 'When a text of a space is good enough to be official.' })
export class ShownStandard {
  @Field(() => Int, { description: 'Counted up by every change; send it with the next one.' })
  version: number;

  @Field(() => Int, { description: 'How many different reviewers approve a text before it is published: 2 where the risk is high.' })
  reviewers: number;

  @Field(() => [ShownPoint], { description: 'In order, at most 12.' })
  points: ShownPoint[];
}

@InputType({ description: 'What a point says, in one language.' })
export class WordedPointInput {
  @Field(() => FormLanguage, { description: 'Which language.' })
  @IsIn(Object.values(FormLanguage))
  language: Locale;

  @Field({ description: 'One line, at most 120 characters.' })
  @IsString()
  @MaxLength(longestPoint)
  @Matches(oneLine)
  name: string;
}

@InputType({ description: 'A point of a content standard.' })
export class StandardPointInput {
  @Field(() => String, { nullable: true, description: 'Of one that is there; absent: a new one.' })
  @IsOptional()
  @IsString()
  @MaxLength(longestKey)
  @Matches(/^[a-z0-9-]+$/)
  key?: string | null;

  @Field(() => [WordedPointInput], { description: 'One or two languages, each once.' })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(2)
  @ArrayUnique(({ language }: WordedPointInput) => language)
  @ValidateNested({ each: true })
  @Type(() => WordedPointInput)
  words: WordedPointInput[];
}

@InputType({ description: 'The content standard of a space, as it should be.' })
export class SaveReviewStandardInput extends ChangeOfSpaceInput {
  @Field(() => Int, { description: 'How many different reviewers approve a text before it is published, 1 or 2.' })
  @IsInt()
  @Min(1)
  @Max(2)
  reviewers: number;

  @Field(() => [StandardPointInput], { description: 'In order, at most 12; what is left out is asked for no longer.' })
  @IsArray()
  @ArrayMaxSize(mostPoints)
  @ArrayUnique((point: StandardPointInput) => point.key ?? point)
  @ValidateNested({ each: true })
  @Type(() => StandardPointInput)
  points: StandardPointInput[];
}

export const SaveReviewStandardResult = resultUnion('SaveReviewStandardResult', Space, [NotFound, NotAllowed, VersionChanged]);

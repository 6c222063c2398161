import { applyDecorators } from '@nestjs/common';
import { Field, InputType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, ArrayUnique, IsArray, IsBoolean, IsIn, IsString, Matches, MaxLength, MinLength, ValidateNested } from 'class-validator';
import type { Locale } from '@kehila/platform';
import { longestTag } from '../tag-slug';
import { TagLanguage } from './tag-details.type';

const longestDescription = 2_000;

/** A tag that came from another forum may be a little longer. */
const longestWord = longestTag + 5;

/** A tag, by its own word or another that leads to it. */
export const TagField = (description: string): PropertyDecorator =>
  applyDecorators(Field({ description }), IsString(), MinLength(1), MaxLength(longestWord), Matches(/^[^\0]*$/));

@InputType({ description: 'What a tag stands for, in one language.' })
export class TagDescriptionInput {
  @Field(() => TagLanguage, { description: 'Which language.' })
  @IsIn(Object.values(TagLanguage))
  language: Locale;

  @Field({ description: 'Plain text, at most 2,000 characters; empty: nothing is said in this language any more.' })
  @IsString()
  @MaxLength(longestDescription)
  @Matches(/^[^\0]*$/)
  text: string;
}

@InputType({ description: 'What a tag stands for.' })
export class EditTagInput {
  @TagField('The tag, as in addresses.')
  tag: string;

  @Field(() => [TagDescriptionInput], { description: 'Languages that are not named stay as they are.' })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(2)
  @ArrayUnique(({ language }: TagDescriptionInput) => language)
  @ValidateNested({ each: true })
  @Type(() => TagDescriptionInput)
  descriptions: TagDescriptionInput[];
}

@InputType({ description: 'Whether somebody follows a tag.' })
export class FollowTagInput {
  @TagField('The tag, as in addresses.')
  tag: string;

  @Field({ description: 'False: follow it no longer.' })
  @IsBoolean()
  follow: boolean;
}

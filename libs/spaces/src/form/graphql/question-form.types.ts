import { Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
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
import { LimitReached, type Locale, NotAllowed, NotFound, resultUnion, VersionChanged } from '@kehila/platform';
import type { FormFieldKindName } from '../question-form';
import { FormFieldKind, longestKey } from './shown-field.type';
import { ChangeOfSpaceInput } from '../../space/graphql/change-of-space.input';

export const longestName = 60;
const longestHint = 200;
export const mostFields = 10;
export const mostChoices = 50;

/** One line with something to be seen in it. */
export const oneLine = /^[^\0\n\r]*[^\s\p{Cf}\p{Cc}\p{Mn}][^\0\n\r]*$/u;

export const FormLanguage = { HE: 'he', EN: 'en' } as const satisfies Record<string, Locale>;

registerEnumType(FormLanguage, {
  name: 'FormLanguage',
  description: 'In which language something that a space asks for is worded.',
  valuesMap: { HE: { description: 'Hebrew.' }, EN: { description: 'English.' } },
});

@ObjectType({ description: 'What a field is called, in one language.' })
export class WordedField {
  @Field(() => FormLanguage, { description: 'Which language.' })
  language: Locale;

  @Field({ description: 'Its name.' })
  name: string;

  @Field({ description: 'What to write there; empty where the name says enough.' })
  hint: string;
}

@ObjectType({ description: 'What a choice is called, in one language.' })
export class WordedChoice {
  @Field(() => FormLanguage, { description: 'Which language.' })
  language: Locale;

  @Field({ description: 'Its name.' })
  name: string;
}

@ObjectType({ description: 'A choice of a field, as who decides about it sees it.' })
export class ManagedChoice {
  @Field({ description: 'What is stored; never changes.' })
  key: string;

  @Field({ description: 'Offered no longer; it stays readable.' })
  retired: boolean;

  @Field(() => [WordedChoice], { description: 'One or two languages.' })
  words: WordedChoice[];
}

@ObjectType({ description: 'A field of the form of a space, as who decides about it sees it.' })
export class ManagedField {
  @Field({ description: 'What is stored; never changes.' })
  key: string;

  @Field(() => FormFieldKind, { description: 'How it is filled in; never changes.' })
  kind: FormFieldKindName;

  @Field({ description: 'Without it nothing can be asked here.' })
  required: boolean;

  @Field({ description: 'Asked for no longer; it stays readable.' })
  retired: boolean;

  @Field(() => [WordedField], { description: 'One or two languages.' })
  words: WordedField[];

  @Field(() => [ManagedChoice], { description: 'In order, the retired ones last; none for a text.' })
  choices: ManagedChoice[];
}

@ObjectType({ description: 'What a space asks for beside the text of a question.' })
export class QuestionForm {
  @Field(() => ID, { description: 'The space.' })
  spaceId: string;

  @Field(() => Int, { description: 'Counted up by every change; send it with the next one.' })
  version: number;

  @Field(() => [ManagedField], { description: 'In order, at most 10, and behind them those that are retired, at most 30 in all.' })
  fields: ManagedField[];
}

@InputType({ description: 'What a field is called, in one language.' })
export class WordedFieldInput {
  @Field(() => FormLanguage, { description: 'Which language.' })
  @IsIn(Object.values(FormLanguage))
  language: Locale;

  @Field({ description: 'One line, at most 60 characters.' })
  @IsString()
  @MaxLength(longestName)
  @Matches(oneLine)
  name: string;

  @Field(() => String, { nullable: true, description: 'What to write there, at most 200 characters.' })
  @IsOptional()
  @IsString()
  @MaxLength(longestHint)
  @Matches(/^[^\0]*$/)
  hint?: string | null;
}

@InputType({ description: 'What a choice is called, in one language.' })
export class WordedChoiceInput {
  @Field(() => FormLanguage, { description: 'Which language.' })
  @IsIn(Object.values(FormLanguage))
  language: Locale;

  @Field({ description: 'One line, at most 60 characters.' })
  @IsString()
  @MaxLength(longestName)
  @Matches(oneLine)
  name: string;
}

@InputType({ description: 'A choice of a field.' })
export class FormChoiceInput {
  @Field(() => String, { nullable: true, description: 'Of one that is there, or was; absent: a new one.' })
  @IsOptional()
  @IsString()
  @MaxLength(longestKey)
  @Matches(/^[a-z0-9-]+$/)
  key?: string | null;

  @Field(() => [WordedChoiceInput], { description: 'One or two languages, each once.' })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(2)
  @ArrayUnique(({ language }: WordedChoiceInput) => language)
  @ValidateNested({ each: true })
  @Type(() => WordedChoiceInput)
  words: WordedChoiceInput[];
}

@InputType({ description: 'A field of the form of a space, as it should be.' })
export class SaveFormFieldInput extends ChangeOfSpaceInput {
  @Field(() => String, { nullable: true, description: 'Of one that is there, or was; absent: a new one.' })
  @IsOptional()
  @IsString()
  @MaxLength(longestKey)
  @Matches(/^[a-z0-9-]+$/)
  key?: string | null;

  @Field(() => FormFieldKind, { description: 'How it is filled in. Of a field that is there it cannot be changed.' })
  @IsIn(Object.values(FormFieldKind))
  kind: FormFieldKindName;

  @Field({ description: 'Without it nothing can be asked here.' })
  @IsBoolean()
  required: boolean;

  @Field(() => Boolean, { nullable: true, description: 'Asked for no longer; it stays readable.' })
  @IsOptional()
  @IsBoolean()
  retired?: boolean | null;

  @Field(() => Int, { description: 'Its place among those that are asked for, 1 to 10.' })
  @IsInt()
  @Min(1)
  @Max(mostFields)
  position: number;

  @Field(() => [WordedFieldInput], { description: 'One or two languages, each once.' })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(2)
  @ArrayUnique(({ language }: WordedFieldInput) => language)
  @ValidateNested({ each: true })
  @Type(() => WordedFieldInput)
  words: WordedFieldInput[];

  @Field(() => [FormChoiceInput], { description: 'In order, at most 50; what is left out is retired. None for a text.' })
  @IsArray()
  @ArrayMaxSize(mostChoices)
  @ArrayUnique((choice: FormChoiceInput) => choice.key ?? choice)
  @ValidateNested({ each: true })
  @Type(() => FormChoiceInput)
  choices: FormChoiceInput[];
}

export const SaveFormFieldResult = resultUnion('SaveFormFieldResult', QuestionForm, [NotFound, NotAllowed, VersionChanged, LimitReached]);

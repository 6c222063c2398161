import { ArgsType, Field, InputType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayUnique, IsArray, IsIn, IsOptional, IsString, MaxLength, ValidateNested } from 'class-validator';
import { ContentLanguage, type Language, PageArgs } from '@kehila/platform';
import { QuestionState } from '@kehila/search';
import { FormKeyField } from '@kehila/spaces';
import { HasNoNul, longest, TagsField } from '../../thread/inputs';
import type { QuestionStateName } from '../../thread/terms';
import { QuestionOrder, type QuestionOrderName, QuestionView, type QuestionViewName } from './question.enums';

const longestHandle = 60;

export const mostFieldFilters = 3;

@InputType({ description: 'A choice of the form of a space.' })
export class FieldFilter {
  @FormKeyField('Which field.')
  key: string;

  @FormKeyField('Which choice of it.')
  choice: string;
}

@InputType({ description: 'Which questions; they must meet all that is given.' })
export class QuestionFilter {
  @Field(() => QuestionView, { defaultValue: QuestionView.ALL, description: 'A ready-made choice.' })
  @IsOptional()
  @IsIn(Object.values(QuestionView))
  view?: QuestionViewName | null;

  @Field(() => String, { nullable: true, description: 'Slug of a space.' })
  @IsOptional()
  @IsString()
  @MaxLength(longest.slug)
  @HasNoNul()
  space?: string | null;

  @TagsField('Tags, at most 5: a question must carry all of them.', { nullable: true })
  tags?: string[] | null;

  @Field(() => QuestionState, { nullable: true, description: 'Where it stands.' })
  @IsOptional()
  @IsIn(Object.values(QuestionState))
  state?: QuestionStateName | null;

  @Field(() => ContentLanguage, { nullable: true, description: 'Its language.' })
  @IsOptional()
  @IsIn(Object.values(ContentLanguage))
  language?: Language | null;

  @Field(() => [FieldFilter], { nullable: true, description: 'What was chosen in the form of `space`, at most 3 fields; without `space` nothing meets it.' })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(mostFieldFilters)
  @ArrayUnique(({ key }: FieldFilter) => key)
  @ValidateNested({ each: true })
  @Type(() => FieldFilter)
  fields?: FieldFilter[] | null;

  @Field(() => String, { nullable: true, description: 'Handle of the asker. Questions whose asker hid the name are not found by it.' })
  @IsOptional()
  @IsString()
  @MaxLength(longestHandle)
  @HasNoNul()
  askedBy?: string | null;
}

@ArgsType()
export class QuestionsArgs extends PageArgs {
  @Field(() => QuestionFilter, { nullable: true, description: 'Which questions; all when absent.' })
  @IsOptional()
  @ValidateNested()
  @Type(() => QuestionFilter)
  filter?: QuestionFilter | null;

  @Field(() => QuestionOrder, { defaultValue: QuestionOrder.NEWEST, description: 'The order.' })
  @IsIn(Object.values(QuestionOrder))
  orderBy: QuestionOrderName = QuestionOrder.NEWEST;
}

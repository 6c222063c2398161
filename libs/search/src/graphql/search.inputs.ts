import { ArgsType, Field, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsBoolean, IsIn, IsInt, IsOptional, IsString, Max, MaxLength, Min, ValidateNested } from 'class-validator';
import { ContentLanguage, RowIdField } from '@kehila/platform';
import type { DocumentKind, DocumentLanguage, DocumentState } from '../document/search-document';
import type { SearchOrderName } from '../engine/search-request';
import { QuestionState, SearchKind, SearchOrder } from './search-enums';

export const longestQuery = 200;

@InputType({ description: 'What narrows a search; an absent field does not.' })
export class SearchFilter {
  @Field(() => String, { nullable: true, description: 'Slug of a space.' })
  @IsOptional()
  @IsString()
  @MaxLength(60)
  space?: string | null;

  @Field(() => [String], { nullable: true, description: 'Slugs of tags, at most 5; all of them.' })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(5)
  @IsString({ each: true })
  @MaxLength(30, { each: true })
  tags?: string[] | null;

  @Field(() => SearchKind, { nullable: true, description: 'Only this kind.' })
  @IsOptional()
  @IsIn(Object.values(SearchKind))
  kind?: DocumentKind | null;

  @Field(() => QuestionState, { nullable: true, description: 'Only questions in this state, and their answers.' })
  @IsOptional()
  @IsIn(Object.values(QuestionState))
  state?: DocumentState | null;

  @Field(() => ContentLanguage, { nullable: true, description: 'Only texts in this language.' })
  @IsOptional()
  @IsIn(Object.values(ContentLanguage))
  language?: DocumentLanguage | null;
}

@ArgsType()
export class SearchArgs {
  @Field({
    description:
      'Words, at most 200 characters. The last may be unfinished; typing errors are forgiven. "Words in quotes" stand together, -words are left out; tag:, author:, in:, is: and lang: narrow as the filter does, which goes before them. Empty: the newest.',
  })
  @IsString()
  @MaxLength(longestQuery)
  query: string;

  @Field(() => SearchFilter, { nullable: true, description: 'What narrows the search.' })
  @IsOptional()
  @ValidateNested()
  @Type(() => SearchFilter)
  filter?: SearchFilter | null;

  @Field(() => SearchOrder, { defaultValue: SearchOrder.RELEVANCE, description: 'Order of the hits.' })
  @IsIn(Object.values(SearchOrder))
  orderBy: SearchOrderName = SearchOrder.RELEVANCE;

  @Field(() => Int, { defaultValue: 20, description: 'How many at most, 1 to 100.' })
  @IsInt()
  @Min(1)
  @Max(100)
  first: number = 20;

  @Field(() => String, { nullable: true, description: 'The `endCursor` of the page before. The first 500 hits can be reached.' })
  @IsOptional()
  @IsString()
  @MaxLength(500)
  after?: string | null;
}

@ArgsType()
export class SuggestArgs {
  @Field({ description: 'What was typed so far, at most 200 characters. Empty: nothing.' })
  @IsString()
  @MaxLength(longestQuery)
  query: string;

  @Field(() => Int, { defaultValue: 8, description: 'How many at most, 1 to 20.' })
  @IsInt()
  @Min(1)
  @Max(20)
  first: number = 8;

  @Field({
    defaultValue: false,
    description: 'Whether it is the title of a question that is being asked; so it is told whether what was shown spared the question.',
  })
  @IsBoolean()
  asking: boolean = false;
}

@ArgsType()
export class SimilarQuestionsArgs {
  @Field(() => String, { nullable: true, description: 'A title, at most 200 characters.' })
  @IsOptional()
  @IsString()
  @MaxLength(longestQuery)
  title?: string | null;

  @RowIdField('Or a question, whose title is taken.', { nullable: true })
  questionId?: string | null;

  @Field(() => Int, { defaultValue: 5, description: 'How many at most, 1 to 20.' })
  @IsInt()
  @Min(1)
  @Max(20)
  first: number = 5;

  @Field({
    defaultValue: false,
    description: 'Whether it is the title of a question that is being asked; so it is told whether what was shown spared the question.',
  })
  @IsBoolean()
  asking: boolean = false;
}

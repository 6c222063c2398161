import { ArgsType, Field, InputType, Int } from '@nestjs/graphql';
import { IsIn, IsInt, IsOptional, IsString, Matches, Max, MaxLength, Min, MinLength } from 'class-validator';
import { PageArgs, RowIdField } from '@kehila/platform';
import type { OutcomeName, TopicStateName } from '../insights.sql';
import { SearchOutcome, SearchTopicState } from './insights.types';

const spaceDescription = 'Slug of a space; absent: all that the caller looks after, and searches of no space.';
const daysDescription = 'How many days are counted, up to now: 7 or 28.';
const lengths = [7, 28];

@ArgsType()
export class SearchInsightsArgs {
  @Field(() => String, { nullable: true, description: spaceDescription })
  @IsOptional()
  @IsString()
  @MaxLength(60)
  space?: string | null;

  @Field(() => Int, { defaultValue: 28, description: daysDescription })
  @IsIn(lengths)
  days: number = 28;
}

@ArgsType()
export class SearchTopicsArgs extends PageArgs {
  @Field(() => String, { nullable: true, description: spaceDescription })
  @IsOptional()
  @IsString()
  @MaxLength(60)
  space?: string | null;

  @Field(() => Int, { defaultValue: 28, description: daysDescription })
  @IsIn(lengths)
  days: number = 28;

  @Field(() => SearchOutcome, { defaultValue: 'failed', description: 'What is counted; most first.' })
  @IsIn(Object.values(SearchOutcome))
  outcome: OutcomeName = 'failed';

  @Field(() => Int, { nullable: true, description: 'Only searches of which this place was opened first, 1 to 500.' })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(500)
  place?: number | null;

  @Field(() => String, { nullable: true, description: 'Only searches of this day, for example 2026-11-26.' })
  @IsOptional()
  @Matches(/^2[01]\d\d-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/)
  @MaxLength(10)
  day?: string | null;

  @Field(() => SearchTopicState, { nullable: true, description: 'Only topics that have come so far.' })
  @IsOptional()
  @IsIn(Object.values(SearchTopicState))
  state?: TopicStateName | null;
}

@ArgsType()
export class SearchTopicArgs {
  @RowIdField('Its id.')
  id: string;

  @Field(() => Int, { defaultValue: 28, description: daysDescription })
  @IsIn(lengths)
  days: number = 28;
}

@InputType({ description: 'Somebody opened what was found.' })
export class NoteOpeningInput {
  @Field({ description: 'The `opening` of the hit, or the `asking` of the search.' })
  @IsString()
  @MaxLength(45)
  opening: string;
}

@InputType({ description: 'Somebody sees to a topic from now on.' })
export class TakeUpSearchTopicInput {
  @RowIdField('The topic.')
  topicId: string;

  @Field({ description: 'What it is called from now on, 1 to 150 characters.' })
  @IsString()
  @MinLength(1)
  @MaxLength(150)
  title: string;

  @Field(() => String, { nullable: true, description: 'Handle of who sees to it, of the staff; the caller when absent.' })
  @IsOptional()
  @IsString()
  @MaxLength(30)
  owner?: string | null;

  @RowIdField('An article that is to answer it: a published one, or one of the caller’s own.', { nullable: true })
  articleId?: string | null;
}

@InputType({ isAbstract: true })
abstract class SearchTopicInput {
  @RowIdField('The topic.')
  topicId: string;
}

@InputType({ description: 'Nothing is to be done about a topic any more.' })
export class CloseSearchTopicInput extends SearchTopicInput {}

@InputType({ description: 'A topic that was closed is not found after all.' })
export class ReopenSearchTopicInput extends SearchTopicInput {}

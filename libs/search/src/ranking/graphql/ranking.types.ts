import { applyDecorators } from '@nestjs/common';
import { Field, Float, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { IsIn, IsInt, IsString, Max, MaxLength, Min, MinLength, ValidateNested } from 'class-validator';
import { connectionOf, NotFound, Refused, resultUnion, RowIdField, UntilField } from '@kehila/platform';
import { bounds, type RankingSettings } from '../../engine/ranking-settings';
import type { Team } from '../team-draft';

const longestName = 60;
const [fewestSearches, mostSearches] = [100, 100_000];

const meanings: Readonly<Record<keyof RankingSettings, string>> = {
  officialFirst: 'So many official articles that hold all words stand before everything else, at most.',
  official: 'By how many of 100 more an official article counts.',
  solved: 'By how many of 100 more a solved question counts, and its answers.',
  votes: 'By how many of 100 more a text with 100 votes counts; fewer votes count less.',
  age: 'By how many of 100 less a text counts for each year of its age.',
};

const Setting = (name: keyof RankingSettings): PropertyDecorator => {
  const [lowest, highest] = bounds[name];
  return applyDecorators(
    Field(() => Int, { description: `${meanings[name]} ${lowest} to ${highest}.` }),
    IsInt(),
    Min(lowest),
    Max(highest),
  );
};

export const ComparedRanking = { A: 'a', B: 'b' } as const satisfies Record<string, Team>;

registerEnumType(ComparedRanking, {
  name: 'ComparedRanking',
  description: 'One of two rankings that are compared.',
  valuesMap: { A: { description: 'The first.' }, B: { description: 'The second.' } },
});

@ObjectType({ description: 'Settings of the order by relevance, as hundredths more than the search does by itself.' })
export class SearchRanking implements RankingSettings {
  @Field({ description: 'As it is called.' })
  name: string;

  @Field(() => Int, { description: meanings.officialFirst })
  officialFirst: number;

  @Field(() => Int, { description: meanings.official })
  official: number;

  @Field(() => Int, { description: meanings.solved })
  solved: number;

  @Field(() => Int, { description: meanings.votes })
  votes: number;

  @Field(() => Int, { description: meanings.age })
  age: number;
}

@ObjectType({ description: 'By which settings the search ranks.' })
export class SearchRankingInForce {
  @Field(() => ID, { nullable: true, description: 'For `undoSearchRanking`; null: nobody has put any in force.' })
  id: string | null;

  @Field(() => SearchRanking, { description: 'The settings.' })
  ranking: SearchRanking;

  @Field(() => Date, { nullable: true, description: 'Since when; null: from the beginning.' })
  since: Date | null;
}

@ObjectType({ description: 'Two rankings whose hits are shown in one list, and which of them people open.' })
export class SearchComparison {
  @Field(() => ID, { description: 'Its id.' })
  id: string;

  @Field(() => SearchRanking, { description: 'The first.' })
  a: SearchRanking;

  @Field(() => SearchRanking, { description: 'The second.' })
  b: SearchRanking;

  @Field({ description: 'When it began.' })
  startedAt: Date;

  @Field({ description: 'When it ends at the latest.' })
  until: Date;

  @Field(() => Int, { description: 'With so many searches it ends.' })
  mostSearches: number;

  @Field(() => Date, { nullable: true, description: 'When it ended; null: it goes on.' })
  endedAt: Date | null;

  @Field(() => Int, { description: 'Searches that showed both.' })
  searches: number;

  @Field(() => Int, { description: 'Searches in which more hits of the first were opened.' })
  preferredA: number;

  @Field(() => Int, { description: 'Searches in which more hits of the second were opened.' })
  preferredB: number;

  @Field(() => Int, { description: 'The other searches: nothing was opened, as much of both, or what both have at the same place.' })
  undecided: number;

  @Field(() => Float, { description: 'How often, of 1, a difference at least this large comes by chance where neither is better.' })
  chance: number;

  @Field(() => ComparedRanking, { nullable: true, description: 'Which is better so far; null: it may be chance.' })
  better: Team | null;

  @Field(() => Int, { nullable: true, description: 'About so many more searches would tell; null: it has told, or no number within reach would.' })
  moreSearches: number | null;

  @Field({ description: "The same as a sentence in the caller's language." })
  verdict: string;
}

@ObjectType({ description: 'A page of comparisons.' })
export class SearchComparisonConnection extends connectionOf(SearchComparison) {}

@InputType({ description: 'Settings of the order by relevance, as hundredths more than the search does by itself.' })
export class SearchRankingInput implements RankingSettings {
  @Field({ description: `As it is called, 1 to ${longestName} characters.` })
  @IsString()
  @MinLength(1)
  @MaxLength(longestName)
  name: string;

  @Setting('officialFirst')
  officialFirst: number;

  @Setting('official')
  official: number;

  @Setting('solved')
  solved: number;

  @Setting('votes')
  votes: number;

  @Setting('age')
  age: number;
}

@InputType({ description: 'Which settings are to be compared, and for how long.' })
export class StartSearchComparisonInput {
  @Field(() => SearchRankingInput, { description: 'The first.' })
  @ValidateNested()
  @Type(() => SearchRankingInput)
  a: SearchRankingInput;

  @Field(() => SearchRankingInput, { description: 'The second, under another name and with other numbers.' })
  @ValidateNested()
  @Type(() => SearchRankingInput)
  b: SearchRankingInput;

  @UntilField()
  until: Date;

  @Field(() => Int, { description: `With so many searches it ends before its time, ${fewestSearches} to ${mostSearches}.` })
  @IsInt()
  @Min(fewestSearches)
  @Max(mostSearches)
  mostSearches: number;
}

@InputType({ description: 'A comparison that is to end.' })
export class StopSearchComparisonInput {
  @RowIdField('Which comparison.')
  id: string;
}

@InputType({ description: 'One of two rankings that were compared.' })
export class PutSearchRankingInForceInput {
  @RowIdField('A comparison that has ended.')
  comparisonId: string;

  @Field(() => ComparedRanking, { description: 'Which of the two.' })
  @IsIn(Object.values(ComparedRanking))
  which: Team;
}

@InputType({ description: 'What is to be in force no more.' })
export class UndoSearchRankingInput {
  @RowIdField('What is in force.')
  id: string;
}

export const StartSearchComparisonResult = resultUnion('StartSearchComparisonResult', SearchComparison, [Refused]);
export const StopSearchComparisonResult = resultUnion('StopSearchComparisonResult', SearchComparison, [NotFound, Refused]);
export const PutSearchRankingInForceResult = resultUnion('PutSearchRankingInForceResult', SearchRankingInForce, [NotFound, Refused]);
export const UndoSearchRankingResult = resultUnion('UndoSearchRankingResult', SearchRankingInForce, [NotFound]);

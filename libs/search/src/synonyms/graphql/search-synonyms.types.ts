import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { ArrayMaxSize, ArrayMinSize, IsString, MaxLength, MinLength } from 'class-validator';
import { RowIdField } from '@kehila/accounts';
import { connectionOf, LimitReached, NotFound, Refused, resultUnion } from '@kehila/platform';

export const longestSynonym = 60;
export const mostSynonyms = 8;

@ObjectType({ description: 'Words that say the same: a search for one of them finds what holds another.' })
export class SearchSynonyms {
  @Field(() => ID, { description: 'Their id.' })
  id: string;

  @Field(() => [String], { description: 'The words, each one word or up to four in a row, in any language.' })
  words: string[];
}

@ObjectType({ description: 'A page of words that say the same.' })
export class SearchSynonymsConnection extends connectionOf(SearchSynonyms) {}

@ObjectType({ description: 'Words that may say the same: people found nothing by the first, wrote the second instead, and opened something.' })
export class SuggestedSearchSynonyms {
  @Field(() => [String], { description: 'The two words.' })
  words: string[];

  @Field(() => Int, { description: 'How many people did, in the last 28 days; 3 at least.' })
  people: number;
}

@ObjectType({ description: 'Those words do not say the same any more.' })
export class SearchSynonymsRemoved {
  @Field(() => ID, { description: 'Their id.' })
  id: string;
}

@ObjectType({ description: 'Those words are not suggested again.' })
export class SearchSynonymsDeclined {
  @Field(() => [String], { description: 'The two words.' })
  words: string[];
}

@InputType({ description: 'Words that say the same.' })
export class SaveSearchSynonymsInput {
  @RowIdField('Which words are written anew; null: they are new.', { nullable: true })
  id?: string | null;

  @Field(() => [String], { description: '2 to 8 of them, each of up to four words and 60 characters; none may stand among others already.' })
  @ArrayMinSize(2)
  @ArrayMaxSize(mostSynonyms)
  @IsString({ each: true })
  @MinLength(1, { each: true })
  @MaxLength(longestSynonym, { each: true })
  words: string[];
}

@InputType({ description: 'Words that say the same no more.' })
export class RemoveSearchSynonymsInput {
  @RowIdField('Which words.')
  id: string;
}

@InputType({ description: 'Two words that were suggested and say something else.' })
export class DeclineSearchSynonymsInput {
  @Field(() => [String], { description: 'The two words as they were suggested, each of up to 60 characters.' })
  @ArrayMinSize(2)
  @ArrayMaxSize(2)
  @IsString({ each: true })
  @MinLength(1, { each: true })
  @MaxLength(longestSynonym, { each: true })
  words: [string, string];
}

export const SaveSearchSynonymsResult = resultUnion('SaveSearchSynonymsResult', SearchSynonyms, [NotFound, LimitReached]);
export const RemoveSearchSynonymsResult = resultUnion('RemoveSearchSynonymsResult', SearchSynonymsRemoved, [NotFound]);
export const DeclineSearchSynonymsResult = resultUnion('DeclineSearchSynonymsResult', SearchSynonymsDeclined, [Refused]);

import { Field, Float, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Refused, resultUnion } from '@kehila/platform';
import { IsIn } from 'class-validator';
import type { Standing } from '../meilisearch/mirror/mirror-state';
import type { WorkKind } from './search-work';

export const SearchWorkKind = { REBUILD: 'rebuild', DIFFERENCE: 'difference' } as const;

registerEnumType(SearchWorkKind, {
  name: 'SearchWorkKind',
  description: 'What is done to the whole search index.',
  valuesMap: {
    REBUILD: { description: 'All of it is written anew; searches go on meanwhile.' },
    DIFFERENCE: { description: 'It is compared with what it is made of.' },
  },
});

export const SearchServerStanding = { SERVED: 'served', BEHIND: 'behind', BUILDING: 'building', AWAY: 'away' } as const;

registerEnumType(SearchServerStanding, {
  name: 'SearchServerStanding',
  description: 'How the search server stands. Where it does not answer searches, PostgreSQL does.',
  valuesMap: {
    SERVED: { description: 'It answers searches.' },
    BEHIND: { description: 'Too much of what changed is not there yet.' },
    BUILDING: { description: 'Its index is being made.' },
    AWAY: { description: 'It does not answer.' },
  },
});

@ObjectType({ description: 'Work on the whole search index: what waits or runs, and how the last one ended.' })
export class SearchWorkState {
  @Field(() => SearchWorkKind, { description: 'What is done.' })
  kind: WorkKind;

  @Field(() => Date, { nullable: true, description: 'Since when it is wanted; null: it is not.' })
  askedAt: Date | null;

  @Field(() => Date, { nullable: true, description: 'When it began at last; null: it did not yet.' })
  beganAt: Date | null;

  @Field(() => Date, { nullable: true, description: 'When the last one ended; null: none did.' })
  endedAt: Date | null;

  @Field(() => Int, { description: 'Documents that a rebuild has written so far.' })
  done: number;

  @Field(() => [String], { description: 'What the last comparison found, at most 200 lines with ids; empty: everything is equal.' })
  found: string[];
}

@ObjectType({ description: 'How the search stands.' })
export class SearchState {
  @Field({ description: 'The engine that is meant to answer: `postgresql` or `meilisearch`.' })
  engine: string;

  @Field(() => SearchServerStanding, { nullable: true, description: 'How the search server stands; null where PostgreSQL alone searches.' })
  server: Standing | null;

  @Field(() => String, { nullable: true, description: 'Why the search server took nothing at last, as a code; null: it does.' })
  trouble: string | null;

  @Field(() => Int, { description: 'Documents that changed and are not on the search server yet.' })
  waiting: number;

  @Field(() => Float, { description: 'Age of the oldest of these changes, seconds.' })
  lagSeconds: number;

  @Field(() => Int, { description: 'Questions in the index.' })
  questions: number;

  @Field(() => Int, { description: 'Answers in the index.' })
  answers: number;

  @Field(() => Int, { description: 'Articles in the index.' })
  articles: number;

  @Field({ description: 'Whether the words of the index were made by the analyser of this version.' })
  isCurrent: boolean;

  @Field(() => [SearchWorkState], { description: 'Rebuild and comparison.' })
  work: SearchWorkState[];
}

@InputType({ description: 'Work on the whole search index.' })
export class StartSearchWorkInput {
  @Field(() => SearchWorkKind, { description: 'What is to be done.' })
  @IsIn(Object.values(SearchWorkKind))
  kind: WorkKind;
}

export const StartSearchWorkResult = resultUnion('StartSearchWorkResult', SearchState, [Refused]);

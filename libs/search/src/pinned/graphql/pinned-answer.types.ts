import { Field, ID, InputType, ObjectType, registerEnumType } from '@nestjs/graphql';
import { IsDate, IsOptional, IsString, Matches, MaxLength, MinLength } from 'class-validator';
import { connectionOf, LimitReached, NotFound, resultUnion } from '@kehila/platform';
import { longestQuery } from '../../graphql/search.inputs';
import { SearchHit } from '../../graphql/search.types';

const ROW_ID = /^[1-9]\d{0,17}$/;

type PinnedStateName = 'planned' | 'current' | 'past';

export const PinnedAnswerState = { PLANNED: 'planned', CURRENT: 'current', PAST: 'past' } as const satisfies Record<string, PinnedStateName>;

registerEnumType(PinnedAnswerState, {
  name: 'PinnedAnswerState',
  description: 'Whether a pinned answer stands first now.',
  valuesMap: {
    PLANNED: { description: 'Its time has not come.' },
    CURRENT: { description: 'It stands first.' },
    PAST: { description: 'Its time is over.' },
  },
});

@ObjectType({ description: 'A question or an article that the organisation lets stand first for a query.' })
export class PinnedAnswer {
  @Field(() => ID, { description: 'Its id.' })
  id: string;

  @Field({ description: 'The query as it was typed; words in other forms and another order mean the same.' })
  query: string;

  @Field(() => SearchHit, { nullable: true, description: 'What stands first; null where the caller may not see it any more, as nobody else in their place.' })
  target: SearchHit | null;

  @Field({ description: 'From when on.' })
  from: Date;

  @Field({ description: 'Until when.' })
  until: Date;

  @Field(() => PinnedAnswerState, { description: 'Whether it stands first now.' })
  state: PinnedStateName;
}

@ObjectType({ description: 'A page of pinned answers.' })
export class PinnedAnswerConnection extends connectionOf(PinnedAnswer) {}

@ObjectType({ description: 'An answer does not stand first any more.' })
export class AnswerUnpinned {
  @Field(() => ID, { description: 'What it was pinned by.' })
  pinId: string;
}

@InputType({ description: 'What is to stand first, for which query and when. Pinned again for the same words, it takes the new times.' })
export class PinAnswerInput {
  @Field({ description: 'Words as people type them, 1 to 200 characters.' })
  @IsString()
  @MinLength(1)
  @MaxLength(longestQuery)
  query: string;

  @Field(() => ID, { description: 'A question or an article that the caller sees and everybody’s search finds.' })
  @Matches(ROW_ID)
  @MaxLength(18)
  contentId: string;

  @Field(() => Date, { nullable: true, description: 'From when on; null: from now on.' })
  @IsOptional()
  @IsDate()
  from?: Date | null;

  @Field({ description: 'Until when: later than now and than `from`, at most 366 days after it.' })
  @IsDate()
  until: Date;
}

@InputType({ description: 'What is to stand first no more.' })
export class UnpinAnswerInput {
  @Field(() => ID, { description: 'The pinned answer.' })
  @Matches(ROW_ID)
  @MaxLength(18)
  pinId: string;
}

export const PinAnswerResult = resultUnion('PinAnswerResult', PinnedAnswer, [NotFound, LimitReached]);
export const UnpinAnswerResult = resultUnion('UnpinAnswerResult', AnswerUnpinned, [NotFound]);

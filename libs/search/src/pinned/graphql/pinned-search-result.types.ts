import { Field, ID, InputType, ObjectType, registerEnumType } from '@nestjs/graphql';
import { IsString, MaxLength, MinLength } from 'class-validator';
import { connectionOf, FromField, LimitReached, NotFound, resultUnion, RowIdField, UntilField } from '@kehila/platform';
import { longestQuery } from '../../graphql/search.inputs';
import { SearchHit } from '../../graphql/search.types';

type PinnedStateName = 'planned' | 'current' | 'past';

export const PinnedSearchResultState = { PLANNED: 'planned', CURRENT: 'current', PAST: 'past' } as const satisfies Record<string, PinnedStateName>;

registerEnumType(PinnedSearchResultState, {
  name: 'PinnedSearchResultState',
  description: 'Whether a pinned result stands first now.',
  valuesMap: {
    PLANNED: { description: 'Its time has not come.' },
    CURRENT: { description: 'It stands first.' },
    PAST: { description: 'Its time is over.' },
  },
});

@ObjectType({ description: 'A question or an article that the organisation lets stand first for a query.' })
export class PinnedSearchResult {
  @Field(() => ID, { description: 'Its id.' })
  id: string;

  @Field({ description: 'The query as it was typed; words in other forms and another order mean the same.' })
  query: string;

  @Field(() => SearchHit, { nullable: true, description: 'What stands first; null where the search does not find it any more, or not for the caller.' })
  target: SearchHit | null;

  @Field({ description: 'From when on.' })
  from: Date;

  @Field({ description: 'Until when.' })
  until: Date;

  @Field(() => PinnedSearchResultState, { description: 'Whether it stands first now.' })
  state: PinnedStateName;
}

@ObjectType({ description: 'A page of pinned results.' })
export class PinnedSearchResultConnection extends connectionOf(PinnedSearchResult) {}

@ObjectType({ description: 'It does not stand first any more.' })
export class SearchResultUnpinned {
  @Field(() => ID, { description: 'What it was pinned by.' })
  pinId: string;
}

@InputType({ description: 'What is to stand first, for which query and when. Pinned again for the same words, it takes the new times.' })
export class PinSearchResultInput {
  @Field({ description: 'Words as people type them, 1 to 200 characters.' })
  @IsString()
  @MinLength(1)
  @MaxLength(longestQuery)
  query: string;

  @RowIdField('A question or an article that the caller sees and the search may find.')
  contentId: string;

  @FromField()
  from?: Date | null;

  @UntilField()
  until: Date;
}

@InputType({ description: 'What is to stand first no more.' })
export class UnpinSearchResultInput {
  @RowIdField('What was pinned.')
  pinId: string;
}

export const PinSearchResultResult = resultUnion('PinSearchResultResult', PinnedSearchResult, [NotFound, LimitReached]);
export const UnpinSearchResultResult = resultUnion('UnpinSearchResultResult', SearchResultUnpinned, [NotFound]);

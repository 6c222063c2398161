import { Field, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Account } from '@kehila/accounts';
import { TrustKind } from '@kehila/search';
import type { TrustEndingName, TrustKindName, TrustLapseName } from '../trust.terms';

export const TrustEnding = { MISTAKE: 'mistake', NO_LONGER: 'no_longer' } as const satisfies Record<string, TrustEndingName>;

registerEnumType(TrustEnding, {
  name: 'TrustEnding',
  description: 'Why a mark is taken off.',
  valuesMap: {
    MISTAKE: { description: 'It was never right: the points that it paid are taken back.' },
    NO_LONGER: { description: 'It was right in its time.' },
  },
});

const TrustLapse = { TIME: 'time', EDIT: 'edit' } as const satisfies Record<string, TrustLapseName>;

registerEnumType(TrustLapse, {
  name: 'TrustLapse',
  description: 'Why a verified answer has to be checked again.',
  valuesMap: {
    TIME: { description: 'The time that it was checked for is over.' },
    EDIT: { description: 'Its text was edited since.' },
  },
});

@ObjectType({ description: 'What staff or an expert of the space say about the truth of an answer.' })
export class TrustMark {
  @Field(() => TrustKind, { description: 'What they say.' })
  kind: TrustKindName;

  @Field(() => String, { nullable: true, description: 'What to do instead, or what was checked; plain text.' })
  note: string | null;

  @Field(() => String, { nullable: true, description: 'For which version of the product; null: any.' })
  version: string | null;

  @Field({ description: 'Whether the staff said so; otherwise an expert of the space.' })
  byStaff: boolean;

  @Field(() => Account, { nullable: true, description: 'Who; null when the account is gone, or the name is hidden in this thread.' })
  markedBy: Account | null;

  @Field({ description: 'The name to show for who said so.' })
  markedByName: string;

  @Field({ description: 'When.' })
  markedAt: Date;

  @Field(() => Date, { nullable: true, description: 'When it has to be checked again; null: never by itself.' })
  until: Date | null;

  @Field(() => Date, { nullable: true, description: 'Since when it has to be checked again: until then it counts for nothing. Null: it counts.' })
  lapsedAt: Date | null;

  @Field(() => TrustLapse, { nullable: true, description: 'Why it has to be checked again; null: it has not.' })
  lapsedBecause: TrustLapseName | null;
}

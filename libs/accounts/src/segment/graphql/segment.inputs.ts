import { Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { ArrayMaxSize, ArrayUnique, IsArray, IsIn, IsInt, IsString, Matches, Max, MaxLength, Min, MinLength } from 'class-validator';
import { LimitReached, NotFound, Refused, resultUnion, RowIdField, StateRefused } from '@kehila/platform';
import { Account } from '../../account/graphql/account.type';
import type { MemberChange } from '../segment.events';
import { Segment } from './segment.type';

const longest = { slug: 40, name: 60, people: 190_000 } as const;
const oneLine = /^[^\p{Cc}]*$/u;
const noNul = /^[^\0]*$/;

@InputType({ description: 'A segment as it shall be.' })
export class SaveSegmentInput {
  @RowIdField('Which one; absent: a new one. There are at most 50 beside the partners.', { nullable: true })
  segmentId?: string | null;

  @Field({ description: 'What other systems call it: at most 40 small Latin letters, digits and hyphens.' })
  @IsString()
  @MaxLength(longest.slug)
  @Matches(/^[a-z0-9]+(-[a-z0-9]+)*$/)
  slug: string;

  @Field({ description: 'In Hebrew, at most 60 characters.' })
  @IsString()
  @MinLength(1)
  @MaxLength(longest.name)
  @Matches(oneLine)
  he: string;

  @Field({ description: 'In English, at most 60 characters.' })
  @IsString()
  @MinLength(1)
  @MaxLength(longest.name)
  @Matches(oneLine)
  en: string;

  @Field(() => Int, { description: 'Lower ones stand first, 0 to 1,000.' })
  @IsInt()
  @Min(0)
  @Max(1_000)
  position: number;
}

@InputType({ description: 'Which segment.' })
export class RemoveSegmentInput {
  @RowIdField('The segment.')
  segmentId: string;
}

@InputType({ description: 'To which segments somebody belongs.' })
export class SetSegmentsOfAccountInput {
  @RowIdField('Whose.')
  accountId: string;

  @Field(() => [ID], { description: 'To these and no others; at most 60.' })
  @IsArray()
  @ArrayMaxSize(60)
  @ArrayUnique()
  @Matches(/^[1-9]\d{0,17}$/, { each: true })
  segmentIds: string[];
}

export const SegmentMemberChange = { ADD: 'add', REMOVE: 'remove' } as const satisfies Record<string, MemberChange>;

registerEnumType(SegmentMemberChange, {
  name: 'SegmentMemberChange',
  description: 'What happens to people of a list.',
  valuesMap: { ADD: { description: 'They belong to the segment.' }, REMOVE: { description: 'They do not.' } },
});

@InputType({ description: 'A list of people of a segment.' })
export class ChangeSegmentMembersInput {
  @RowIdField('The segment.')
  segmentId: string;

  @Field(() => SegmentMemberChange, { description: 'What happens to them.' })
  @IsIn(Object.values(SegmentMemberChange))
  change: MemberChange;

  @Field({
    description:
      'A confirmed e-mail address, or what the organisation knows somebody by, in each line or in the first column of a table; at most 5,000 lines and 190,000 characters at once.',
  })
  @IsString()
  @MinLength(1)
  @MaxLength(longest.people)
  @Matches(noNul)
  people: string;
}

@ObjectType({ description: 'A segment that is removed.' })
export class SegmentGone {
  @Field(() => ID, { description: 'The segment.' })
  segmentId: string;
}

@ObjectType({ description: 'What became of a list of people.' })
export class ChangedSegmentMembers {
  @Field(() => Int, { description: 'Whom it changed something for.' })
  changed: number;

  @Field(() => Int, { description: 'Who belonged to it, or did not, before.' })
  unchanged: number;

  @Field(() => [Int], { description: 'Numbers of lines that mean nobody here, from 1.' })
  unknown: readonly number[];

  @Field(() => [Int], { description: 'Numbers of lines that mean more than one, from 1.' })
  ambiguous: readonly number[];
}

export const SaveSegmentResult = resultUnion('SaveSegmentResult', Segment, [NotFound, LimitReached]);
export const RemoveSegmentResult = resultUnion('RemoveSegmentResult', SegmentGone, [NotFound, Refused]);
export const SetSegmentsOfAccountResult = resultUnion('SetSegmentsOfAccountResult', Account, [NotFound, StateRefused]);
export const ChangeSegmentMembersResult = resultUnion('ChangeSegmentMembersResult', ChangedSegmentMembers, [NotFound, LimitReached]);

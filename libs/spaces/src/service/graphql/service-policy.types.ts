import { Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { ArrayMaxSize, ArrayMinSize, ArrayUnique, IsArray, IsIn, IsInt, IsOptional, IsString, Matches, Max, MaxLength, Min } from 'class-validator';
import { NotAllowed, NotFound, resultUnion, VersionChanged } from '@kehila/platform';
import { ChangeOfSpaceInput } from '../../space/graphql/change-of-space.input';

const longestTimeZone = 60;
export const mostDays = 100;
export const mostMinutes = 100_000;
const lastMinute = 24 * 60;
const dateLength = 10;
const date = /^\d{4}-\d{2}-\d{2}$/;

/** As calendars count them. */
const Weekday = { SUNDAY: 0, MONDAY: 1, TUESDAY: 2, WEDNESDAY: 3, THURSDAY: 4, FRIDAY: 5, SATURDAY: 6 } as const;

registerEnumType(Weekday, {
  name: 'Weekday',
  description: 'A day of the week.',
  valuesMap: {
    SUNDAY: { description: 'Sunday.' },
    MONDAY: { description: 'Monday.' },
    TUESDAY: { description: 'Tuesday.' },
    WEDNESDAY: { description: 'Wednesday.' },
    THURSDAY: { description: 'Thursday.' },
    FRIDAY: { description: 'Friday.' },
    SATURDAY: { description: 'Saturday.' },
  },
});

@ObjectType({ description: 'A public holiday ahead.' })
export class Holiday {
  @Field({ description: 'The day, for example 2027-04-22.' })
  date: string;

  @Field({ description: "Its name in the caller's language where that is known." })
  name: string;

  @Field({ description: 'Whether one works on it here nevertheless.' })
  open: boolean;
}

@ObjectType({ description: 'By which clocks the staff of a space answer.' })
export class ServiceTimes {
  @Field(() => Int, { description: 'How long peers are asked before staff join, minutes of business time.' })
  peersFirstMinutes: number;

  @Field(() => Int, { description: 'By when somebody should have answered, minutes of business time from asking.' })
  firstResponseMinutes: number;

  @Field(() => Int, { description: 'By when it should be solved, minutes of business time from asking.' })
  solutionMinutes: number;

  @Field({ description: 'Whose clock counts, for example Asia/Jerusalem.' })
  timeZone: string;

  @Field(() => [Weekday], { description: 'Days of work.' })
  businessDays: readonly number[];

  @Field(() => Int, { description: 'Minutes after midnight.' })
  opens: number;

  @Field(() => Int, { description: 'Minutes after midnight.' })
  closes: number;

  @Field(() => String, { nullable: true, description: 'Country whose public holidays are free, for example IL; null: none are.' })
  holidaysOf: string | null;

  @Field(() => [String], { description: 'Days off beside those, for example 2026-12-31.' })
  closedOn: readonly string[];

  @Field(() => [String], { description: 'Public holidays on which one works.' })
  openOn: readonly string[];
}

@ObjectType({ description: 'A policy that was replaced.' })
export class PastServicePolicy extends ServiceTimes {
  @Field(() => Int, { description: 'Which one it was.' })
  version: number;

  @Field({ description: 'Until when it was in force.' })
  replacedAt: Date;
}

@ObjectType({ description: 'By which clocks the staff of a space answer, as it is in force.' })
export class ServicePolicy extends ServiceTimes {
  @Field(() => ID, { description: 'The space.' })
  spaceId: string;

  @Field({ description: 'Name of the space in addresses.' })
  slug: string;

  @Field({ description: "Name of the space in the caller's language." })
  name: string;

  @Field(() => Int, { description: 'Counted up by every change; send it with the next one.' })
  version: number;

  @Field({ description: 'When staff would join a question that is asked now.' })
  staffWouldJoinAt: Date;

  @Field({ description: 'By when a question that is asked now should have an answer.' })
  answerWouldBeDueAt: Date;

  @Field(() => [Holiday], { description: 'Public holidays of the next twelve months.' })
  holidaysAhead: Holiday[];

  @Field(() => [PastServicePolicy], { description: 'The ten before it, newest first.' })
  past: PastServicePolicy[];
}

@InputType({ description: 'Windows, targets and calendar of a space. What was asked before keeps its window.' })
export class ChangeServicePolicyInput extends ChangeOfSpaceInput {
  @Field(() => Int, { description: 'Minutes of business time, 0 to 100,000; 0: staff join at once.' })
  @IsInt()
  @Min(0)
  @Max(mostMinutes)
  peersFirstMinutes: number;

  @Field(() => Int, { description: 'Minutes of business time, 1 to 100,000.' })
  @IsInt()
  @Min(1)
  @Max(mostMinutes)
  firstResponseMinutes: number;

  @Field(() => Int, { description: 'Minutes of business time, 1 to 100,000.' })
  @IsInt()
  @Min(1)
  @Max(mostMinutes)
  solutionMinutes: number;

  @Field({ description: 'A name of the IANA time zone database.' })
  @IsString()
  @MaxLength(longestTimeZone)
  timeZone: string;

  @Field(() => [Weekday], { description: 'One to seven days.' })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(7)
  @ArrayUnique()
  @IsIn(Object.values(Weekday), { each: true })
  businessDays: number[];

  @Field(() => Int, { description: 'Minutes after midnight.' })
  @IsInt()
  @Min(0)
  @Max(lastMinute - 1)
  opens: number;

  @Field(() => Int, { description: 'Minutes after midnight, later than `opens`.' })
  @IsInt()
  @Min(1)
  @Max(lastMinute)
  closes: number;

  @Field(() => String, { nullable: true, description: 'Two letters of a country; null: no public holidays are free.' })
  @IsOptional()
  @IsString()
  @MaxLength(2)
  holidaysOf?: string | null;

  @Field(() => [String], { description: 'At most 100 days, for example 2026-12-31.' })
  @IsArray()
  @ArrayMaxSize(mostDays)
  @MaxLength(dateLength, { each: true })
  @Matches(date, { each: true })
  closedOn: string[];

  @Field(() => [String], { description: 'At most 100 days, for example 2026-12-31.' })
  @IsArray()
  @ArrayMaxSize(mostDays)
  @MaxLength(dateLength, { each: true })
  @Matches(date, { each: true })
  openOn: string[];
}

export const ChangeServicePolicyResult = resultUnion('ChangeServicePolicyResult', ServicePolicy, [NotFound, NotAllowed, VersionChanged]);

import { Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { IsInt, IsOptional, IsString, Max, MaxLength, Min } from 'class-validator';
import { NotFound, VersionChanged } from '../../graphql/failures';
import { resultUnion } from '../../graphql/result-union';
import type { DurationUnit } from './define-setting';

const longestKey = 100;
const longestValue = 2_000;

export const SettingKind = { INTEGER: 'integer', DURATION: 'duration', BOOLEAN: 'boolean', TEXT: 'text', CHOICE: 'choice' } as const;
type SettingKind = (typeof SettingKind)[keyof typeof SettingKind];

registerEnumType(SettingKind, {
  name: 'SettingKind',
  description: 'How the value of a setting is written.',
  valuesMap: {
    INTEGER: { description: 'A whole number.' },
    DURATION: { description: 'A whole number of its unit.' },
    BOOLEAN: { description: 'true or false.' },
    TEXT: { description: 'Any text.' },
    CHOICE: { description: 'One of its choices.' },
  },
});

export const SettingUnit = { MINUTES: 'minutes', HOURS: 'hours', DAYS: 'days' } as const satisfies Record<string, DurationUnit>;

registerEnumType(SettingUnit, {
  name: 'SettingUnit',
  description: 'What a duration is counted in.',
  valuesMap: { MINUTES: { description: 'Minutes.' }, HOURS: { description: 'Hours.' }, DAYS: { description: 'Days.' } },
});

@ObjectType({ description: 'One value that may be chosen.' })
export class SettingChoice {
  @Field({ description: 'The value.' })
  value: string;

  @Field({ description: "What it is called, in the caller's language." })
  name: string;
}

@ObjectType({ description: 'One change of a setting.' })
export class SettingChange {
  @Field(() => Int, { description: 'Number of the change, from 1.' })
  version: number;

  @Field(() => String, { nullable: true, description: 'The value before; null: the default.' })
  before: string | null;

  @Field(() => String, { nullable: true, description: 'The value after; null: the default.' })
  after: string | null;

  @Field(() => ID, { nullable: true, description: 'Account that changed it; null: a command on the server.' })
  changedById: string | null;

  @Field({ description: 'When it was changed.' })
  changedAt: Date;
}

@ObjectType({ description: 'Something that an administrator may change without a restart.' })
export class SiteSetting {
  @Field(() => ID, { description: 'Its key, for example newcomers.links; stable.' })
  key: string;

  @Field({ description: 'Key of its group, for example newcomers.' })
  group: string;

  @Field({ description: "What the group is called, in the caller's language." })
  groupName: string;

  @Field({ description: "What it is called, in the caller's language." })
  name: string;

  @Field({ description: "What it does, in the caller's language." })
  meaning: string;

  @Field(() => SettingKind, { description: 'How its value is written.' })
  kind: SettingKind;

  @Field({ description: 'The value in force, as text: digits, true or false, a word.' })
  value: string;

  @Field({ description: 'The value while nobody has changed it.' })
  default: string;

  @Field(() => Int, { nullable: true, description: 'The least number; null where it is none.' })
  minimum: number | null;

  @Field(() => Int, { nullable: true, description: 'The greatest number, or how many characters a text may have.' })
  maximum: number | null;

  @Field(() => SettingUnit, { nullable: true, description: 'What a duration is counted in; null for other kinds.' })
  unit: DurationUnit | null;

  @Field(() => [SettingChoice], { description: 'What may be chosen; empty for other kinds.' })
  choices: SettingChoice[];

  @Field(() => Int, { description: 'How often it was changed; send it with the next change.' })
  version: number;

  @Field(() => ID, { nullable: true, description: 'Account that changed it last; null: nobody, or a command on the server.' })
  changedById: string | null;

  @Field(() => Date, { nullable: true, description: 'When it was changed last; null: never.' })
  changedAt: Date | null;
}

@InputType({ description: 'A setting and what it is to be.' })
export class ChangeSettingInput {
  @Field(() => ID, { description: 'Its key.' })
  @IsString()
  @MaxLength(longestKey)
  key: string;

  @Field(() => String, { nullable: true, description: 'The value as text, at most 2,000 characters; null: back to the default.' })
  @IsOptional()
  @IsString()
  @MaxLength(longestValue)
  value?: string | null;

  @Field(() => Int, { nullable: true, description: 'The version that was read: a change in between is refused. Absent: whatever it is now.' })
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(2_147_483_647)
  version?: number | null;
}

@InputType({ description: 'The change of a setting that is to be taken back.' })
export class UndoSettingChangeInput {
  @Field(() => ID, { description: 'Key of the setting.' })
  @IsString()
  @MaxLength(longestKey)
  key: string;

  @Field(() => Int, { description: 'Number of the change; it must be the last one.' })
  @IsInt()
  @Min(1)
  @Max(2_147_483_647)
  version: number;
}

export const ChangeSettingResult = resultUnion('ChangeSettingResult', SiteSetting, [NotFound, VersionChanged]);
export const UndoSettingChangeResult = resultUnion('UndoSettingChangeResult', SiteSetting, [NotFound, VersionChanged]);

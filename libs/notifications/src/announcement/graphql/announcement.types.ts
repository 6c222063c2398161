import { ArgsType, Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { IsIn, IsInt, IsOptional, IsString, MaxLength, Min, MinLength } from 'class-validator';
import { ContentIdField, HasNoNul, RequiredText } from '@kehila/community';
import {
  connectionOf,
  FromField,
  LimitReached,
  NotAllowed,
  NotFound,
  PageArgs,
  resultUnion,
  RowIdField,
  StateRefused,
  UntilField,
  VersionChanged,
} from '@kehila/platform';
import type { AnnouncementState, Severity } from '../announcement';

const longestText = 300;
const longestLink = 500;
const longestSlug = 60;
const longestKey = 100;

export const AnnouncementSeverity = { INFO: 'info', ATTENTION: 'attention' } as const satisfies Record<string, Severity>;
registerEnumType(AnnouncementSeverity, {
  name: 'AnnouncementSeverity',
  description: 'How loudly something is announced.',
  valuesMap: { INFO: { description: 'Good to know.' }, ATTENTION: { description: 'Something does not work, or needs care.' } },
});

export const AnnouncementStateName = { PLANNED: 'planned', CURRENT: 'current', PAST: 'past' } as const satisfies Record<string, AnnouncementState>;
registerEnumType(AnnouncementStateName, {
  name: 'AnnouncementState',
  description: 'Whether an announcement is shown.',
  valuesMap: {
    PLANNED: { description: 'Its time has not come.' },
    CURRENT: { description: 'It is shown.' },
    PAST: { description: 'Its time is over, or somebody ended it.' },
  },
});

export const AnnouncementPlaceName = { HOME: 'home', SPACE: 'space', THREAD: 'thread' } as const;
export type AnnouncementPlaceKind = (typeof AnnouncementPlaceName)[keyof typeof AnnouncementPlaceName];
registerEnumType(AnnouncementPlaceName, {
  name: 'AnnouncementPlace',
  description: 'Where something is announced.',
  valuesMap: { HOME: { description: 'On the home page.' }, SPACE: { description: 'In a space.' }, THREAD: { description: 'At a thread.' } },
});

@ObjectType({ description: 'What the staff tell everybody, as it is shown.' })
export class Announcement {
  @Field(() => ID, { description: 'Its id.' })
  id: string;

  @Field(() => AnnouncementSeverity, { description: 'How loudly.' })
  severity: Severity;

  @Field({ description: "What is known, in the caller's language; plain text." })
  text: string;

  @Field(() => String, { nullable: true, description: 'Where more is said: an https address, or a path of this site after /{lang}.' })
  link: string | null;

  @Field({ description: 'Since when.' })
  from: Date;
}

@ObjectType({ description: 'An announcement, as those see it who may announce in its place.' })
export class ManagedAnnouncement {
  @Field(() => ID, { description: 'Its id.' })
  id: string;

  @Field(() => Int, { description: 'Counted up by every change; send it with the next one.' })
  version: number;

  @Field(() => AnnouncementStateName, { description: 'Whether it is shown now.' })
  state: AnnouncementState;

  @Field(() => AnnouncementSeverity, { description: 'How loudly.' })
  severity: Severity;

  @Field({ description: 'Its words in Hebrew.' })
  textHe: string;

  @Field({ description: 'Its words in English.' })
  textEn: string;

  @Field(() => String, { nullable: true, description: 'Where more is said.' })
  link: string | null;

  @Field({ description: 'From when on it is shown.' })
  from: Date;

  @Field({ description: 'Until when it is shown.' })
  until: Date;

  @Field(() => Date, { nullable: true, description: 'When it was ended before its time; null: it was not.' })
  endedAt: Date | null;

  @Field(() => AnnouncementPlaceName, { description: 'Where it stands.' })
  placeKind: AnnouncementPlaceKind;

  @Field({ description: "What that place is called, in the caller's language." })
  placeName: string;

  @Field({ description: 'The path of that place after /{lang}.' })
  path: string;
}

@ObjectType({ description: 'An announcement was put away.' })
export class AnnouncementDismissed {
  @Field(() => ID, { description: 'The announcement.' })
  announcementId: string;
}

@InputType({ isAbstract: true })
abstract class WordsInput {
  @Field(() => AnnouncementSeverity, { description: 'How loudly.' })
  @IsIn(Object.values(AnnouncementSeverity))
  severity: Severity;

  @RequiredText('Its words in Hebrew, plain text, at most 300 characters.', longestText)
  textHe: string;

  @RequiredText('Its words in English, plain text, at most 300 characters.', longestText)
  textEn: string;

  @Field(() => String, { nullable: true, description: 'An https address, or a path of this site after /{lang}; at most 500 characters.' })
  @IsOptional()
  @IsString()
  @MaxLength(longestLink)
  @HasNoNul()
  link?: string | null;

  @FromField()
  from?: Date | null;

  @UntilField()
  until: Date;
}

@InputType({ description: 'What is to be announced, and where: in a space, at a thread, or on the home page where neither is named.' })
export class PublishAnnouncementInput extends WordsInput {
  @Field(() => String, { nullable: true, description: 'Slug of the space.' })
  @IsOptional()
  @IsString()
  @MaxLength(longestSlug)
  @HasNoNul()
  space?: string | null;

  @ContentIdField('The thread.', { nullable: true })
  questionId?: string | null;

  @Field(() => String, { nullable: true, description: 'Chosen by the client, at most 100 characters: the same key again returns the first outcome.' })
  @IsOptional()
  @IsString()
  @MinLength(1)
  @MaxLength(longestKey)
  @HasNoNul()
  idempotencyKey?: string | null;
}

@InputType({ description: 'How an announcement is to be from now on; its place stays.' })
export class ChangeAnnouncementInput extends WordsInput {
  @RowIdField('The announcement.')
  announcementId: string;

  @Field(() => Int, { description: 'The version that was read.' })
  @IsInt()
  @Min(1)
  version: number;
}

@InputType({ description: 'Which announcement is over.' })
export class EndAnnouncementInput {
  @RowIdField('The announcement.')
  announcementId: string;

  @Field(() => Int, { description: 'The version that was read.' })
  @IsInt()
  @Min(1)
  version: number;
}

@InputType({ description: 'Which announcement somebody wants to see no more.' })
export class DismissAnnouncementInput {
  @RowIdField('The announcement.')
  announcementId: string;
}

@ArgsType()
export class ManagedAnnouncementArgs {
  @RowIdField('Its id.')
  id: string;
}

@ArgsType()
export class ManagedAnnouncementsArgs extends PageArgs {
  @Field(() => AnnouncementStateName, { description: 'Only these.' })
  @IsIn(Object.values(AnnouncementStateName))
  state: AnnouncementState;
}

export const ManagedAnnouncementConnection = connectionOf(ManagedAnnouncement);
export const PublishAnnouncementResult = resultUnion('PublishAnnouncementResult', ManagedAnnouncement, [NotFound, NotAllowed, LimitReached]);
export const ChangeAnnouncementResult = resultUnion('ChangeAnnouncementResult', ManagedAnnouncement, [NotFound, NotAllowed, StateRefused, VersionChanged]);
export const EndAnnouncementResult = resultUnion('EndAnnouncementResult', ManagedAnnouncement, [NotFound, NotAllowed, StateRefused, VersionChanged]);
export const DismissAnnouncementResult = resultUnion('DismissAnnouncementResult', AnnouncementDismissed, [NotFound]);

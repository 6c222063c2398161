import { Field, ID, ObjectType } from '@nestjs/graphql';
import { connectionOf } from '@kehila/platform';
import { FlagOutcome, FlagReason, ModerationSubjectKind } from '../../item/graphql/moderation.enums';
import type { SubjectKindName } from '../../subject/subject-kinds';
import type { FlagOutcomeName, FlagReasonName } from '../flag-reasons';

@ObjectType({ description: 'A report of the caller’s own.' })
export class OwnFlag {
  @Field(() => ID, { description: 'Its id.' })
  id: string;

  @Field(() => ModerationSubjectKind, { description: 'What was reported.' })
  subjectKind: SubjectKindName;

  @Field(() => FlagReason, { description: 'Why.' })
  reason: FlagReasonName;

  @Field(() => String, { nullable: true, description: 'In words; null when none were said.' })
  note: string | null;

  @Field({ description: 'When.' })
  flaggedAt: Date;

  @Field(() => FlagOutcome, { nullable: true, description: 'What became of it; null while it waits.' })
  outcome: FlagOutcomeName | null;

  @Field(() => Date, { nullable: true, description: 'Since when; null while it waits.' })
  settledAt: Date | null;

  @Field(() => String, { nullable: true, description: 'Title of what was reported, or of its thread; null when the caller does not see it any more.' })
  title: string | null;

  @Field(() => String, { nullable: true, description: 'Where it stands: path after /{lang}; null when the caller does not see it any more.' })
  path: string | null;
}

@ObjectType({ description: 'A page of reports.' })
export class OwnFlagConnection extends connectionOf(OwnFlag) {}

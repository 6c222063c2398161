import { Field, ID, ObjectType } from '@nestjs/graphql';
import type { Publication } from '@kehila/community';
import { connectionOf } from '@kehila/platform';
import { OwnAppeal } from '../../appeal/graphql/appeal.types';
import type { FlagReasonName } from '../../flag/flag-reasons';
import type { VerdictName } from '../../item/decisions';
import { FlagReason, ModeratedState, ModerationOutcome, ModerationSubjectKind } from '../../item/graphql/moderation.enums';
import type { SubjectKindName } from '../../subject/subject-kinds';

@ObjectType({ description: 'A decision of the staff about a text of the caller’s own.' })
export class OwnDecision {
  @Field(() => ID, { description: 'Its id.' })
  id: string;

  @Field(() => ModerationSubjectKind, { description: 'What it is about.' })
  subjectKind: SubjectKindName;

  @Field(() => ID, { description: 'Its id.' })
  subjectId: string;

  @Field(() => ModerationOutcome, { description: 'What was decided.' })
  decision: VerdictName;

  @Field(() => FlagReason, { nullable: true, description: 'Why; null when no reason was chosen.' })
  reason: FlagReasonName | null;

  @Field(() => String, { nullable: true, description: 'Why, in words; null when none were said.' })
  note: string | null;

  @Field({ description: 'When.' })
  decidedAt: Date;

  @Field(() => String, { nullable: true, description: 'Title of the question; null when the caller does not see it any more.' })
  title: string | null;

  @Field(() => String, { nullable: true, description: 'Where the text or its question stands: path after /{lang}; null when the caller does not see it any more.' })
  path: string | null;

  @Field(() => String, { nullable: true, description: 'What the caller wrote there, its first lines; null when it is gone.' })
  excerpt: string | null;

  @Field(() => ModeratedState, { nullable: true, description: 'Who sees the text now; null when it is gone.' })
  publication: Publication | null;

  @Field(() => OwnAppeal, { nullable: true, description: 'The caller’s objection; null when there is none.' })
  appeal: OwnAppeal | null;

  @Field({ description: 'Whether the caller may object now.' })
  mayAppeal: boolean;
}

@ObjectType({ description: 'A page of decisions about texts of the caller’s own.' })
export class OwnDecisionConnection extends connectionOf(OwnDecision) {}

import { ArgsType, Field, InputType } from '@nestjs/graphql';
import { IsIn, IsOptional, IsString, MaxLength } from 'class-validator';
import { ActInput, ContentIdField, HasNoNul } from '@kehila/community';
import { FlagReason, ModerationSubjectKind } from '../../item/graphql/moderation.enums';
import type { SubjectKindName } from '../../subject/subject-kinds';
import type { FlagReasonName } from '../flag-reasons';

@ArgsType()
export class FlagSubjectArgs {
  @Field(() => ModerationSubjectKind, { description: 'What it is.' })
  @IsIn(Object.values(ModerationSubjectKind))
  subjectKind: SubjectKindName;

  @ContentIdField('Its id.')
  subjectId: string;
}

@InputType({ description: 'What somebody reports to the staff, and why.' })
export class FlagContentInput extends ActInput {
  @Field(() => ModerationSubjectKind, { description: 'What it is.' })
  @IsIn(Object.values(ModerationSubjectKind))
  subjectKind: SubjectKindName;

  @ContentIdField('Its id.')
  subjectId: string;

  @Field(() => FlagReason, { description: 'What is wrong with it.' })
  @IsIn(Object.values(FlagReason))
  reason: FlagReasonName;

  @Field(() => String, { nullable: true, description: 'In words, at most 2,048 characters: only the staff read it.' })
  @IsOptional()
  @IsString()
  @MaxLength(2_048)
  @HasNoNul()
  note?: string | null;
}

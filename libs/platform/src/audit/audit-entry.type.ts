import { ArgsType, Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { IsDate, IsOptional, IsString, MaxLength, ValidateNested } from 'class-validator';
import { connectionOf, PageArgs } from '../graphql/connection';
import { RowIdField } from '../graphql/row-id.field';

@ObjectType({ description: 'One act that was done: who, when, to what. Ids and codes only.' })
export class AuditEntry {
  @Field(() => ID, { description: 'Number of the entry.' })
  id: string;

  @Field({ description: 'When it was done.' })
  at: Date;

  @Field({ description: 'Name of the mutation or command, for example acceptAnswer.' })
  act: string;

  @Field(() => ID, {
    nullable: true,
    description: 'Account that did it; null for the system itself, and for who hides the name: then `subjects` say under which alias.',
  })
  actorId: string | null;

  @Field(() => [String], { description: 'What it was done to, for example question:12.' })
  subjects: string[];

  @Field(() => String, { nullable: true, description: 'Request that it came with, as in the logs.' })
  requestId: string | null;
}

@ObjectType({ description: 'A kind of act that can stand in the audit log.' })
export class AuditedAct {
  @Field({ description: 'Its name, for example acceptAnswer.' })
  act: string;

  @Field({ description: "What it is, in the caller's language." })
  words: string;
}

const longestAct = 60;
const longestSubject = 80;

@InputType({ description: 'Which entries of the audit log; what is absent does not matter.' })
export class AuditFilter {
  @RowIdField('Account that did it.', { nullable: true })
  actorId?: string | null;

  @Field(() => String, { nullable: true, description: 'Name of the act, for example acceptAnswer; at most 60 characters.' })
  @IsOptional()
  @IsString()
  @MaxLength(longestAct)
  act?: string | null;

  @Field(() => String, { nullable: true, description: 'What it was done to, for example question:12; at most 80 characters.' })
  @IsOptional()
  @IsString()
  @MaxLength(longestSubject)
  subject?: string | null;

  @Field(() => Date, { nullable: true, description: 'Not before this moment.' })
  @IsOptional()
  @IsDate()
  from?: Date | null;

  @Field(() => Date, { nullable: true, description: 'Before this moment.' })
  @IsOptional()
  @IsDate()
  to?: Date | null;
}

@ArgsType()
export class AuditArgs extends PageArgs {
  @Field(() => AuditFilter, { nullable: true, description: 'Only these; absent: all.' })
  @IsOptional()
  @ValidateNested()
  @Type(() => AuditFilter)
  filter?: AuditFilter | null;
}

export const AuditEntryConnection = connectionOf(AuditEntry);

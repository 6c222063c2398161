import { ArgsType, Field, ID, InputType, Int } from '@nestjs/graphql';
import { IsBoolean, IsIn, IsInt, IsOptional, IsString, Max, MaxLength, Min } from 'class-validator';
import { ActInput, HasNoNul } from '@kehila/community';
import { PageArgs } from '@kehila/platform';
import type { FlagReasonName } from '../../flag/flag-reasons';
import type { SubjectKindName } from '../../subject/subject-kinds';
import type { DecisionName, ItemStateName } from '../decisions';
import { IsStoredId } from './stored-id';
import { FlagReason, ModerationDecision, ModerationItemState, ModerationSubjectKind } from './moderation.enums';

const longestNote = 2_048;

@ArgsType()
export class ModerationItemArgs {
  @Field(() => ID, { description: 'The item.' })
  @IsStoredId()
  id: string;
}

@ArgsType()
export class ModerationQueueArgs extends PageArgs {
  @Field(() => String, { nullable: true, description: 'Slug of a space; all where the caller moderates when absent.' })
  @IsOptional()
  @IsString()
  @MaxLength(60)
  @HasNoNul()
  space?: string | null;

  @Field(() => ModerationItemState, {
    defaultValue: ModerationItemState.PENDING,
    description: 'What waits, most urgent first; or what was decided, newest first.',
  })
  @IsIn(Object.values(ModerationItemState))
  state: ItemStateName = 'pending';

  @Field(() => ModerationSubjectKind, { nullable: true, description: 'Only items about this; all when absent.' })
  @IsOptional()
  @IsIn(Object.values(ModerationSubjectKind))
  kind?: SubjectKindName | null;
}

@InputType({ description: 'An item that somebody looks at, or does so no longer.' })
export class ClaimModerationItemInput extends ActInput {
  @Field(() => ID, { description: 'The item.' })
  @IsStoredId()
  itemId: string;

  @Field({ description: 'True: for 15 minutes nobody else decides it. False: it is free again.' })
  @IsBoolean()
  claim: boolean;
}

@InputType({ description: 'What is decided about an item, as it was read.' })
export class DecideModerationItemInput extends ActInput {
  @Field(() => ID, { description: 'The item.' })
  @IsStoredId()
  itemId: string;

  @Field(() => Int, { description: 'The version that was read.' })
  @IsInt()
  @Min(1)
  @Max(2_147_483_647)
  version: number;

  @Field(() => ModerationDecision, { description: 'What is decided.' })
  @IsIn(Object.values(ModerationDecision))
  decision: DecisionName;

  @Field(() => FlagReason, { nullable: true, description: 'Why; needed for HIDE and REMOVE.' })
  @IsOptional()
  @IsIn(Object.values(FlagReason))
  reason?: FlagReasonName | null;

  @Field(() => String, { nullable: true, description: 'In words, at most 2,048 characters.' })
  @IsOptional()
  @IsString()
  @MaxLength(longestNote)
  @HasNoNul()
  note?: string | null;
}

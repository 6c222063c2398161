import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Account } from '@kehila/accounts';
import type { Publication } from '@kehila/community';
import { connectionOf, TextBody } from '@kehila/platform';
import { Space } from '@kehila/spaces';
import type { FlagReasonName } from '../../flag/flag-reasons';
import type { SubjectKindName } from '../../subject/subject-kinds';
import type { DecisionName, ItemStateName } from '../decisions';
import { ModerationAppeal } from '../../appeal/graphql/appeal.types';
import { ModerationVerdict } from './moderation-verdict.type';
import { FlagReason, ModeratedState, ModerationDecision, ModerationItemState, ModerationSubjectKind } from './moderation.enums';

@ObjectType({ description: 'A report, as the moderators read it. Who made it is not said.' })
export class ModerationFlag {
  @Field(() => FlagReason, { description: 'What is wrong.' })
  reason: FlagReasonName;

  @Field(() => String, { nullable: true, description: 'In words; null when none were said.' })
  note: string | null;

  @Field({ description: 'When.' })
  flaggedAt: Date;
}

@ObjectType({ description: 'What waits, or waited, for a moderator: everything about one thing.' })
export class ModerationItem {
  @Field(() => ID, { description: 'Its id.' })
  id: string;

  @Field(() => ModerationSubjectKind, { description: 'What it is about.' })
  subjectKind: SubjectKindName;

  @Field(() => ID, { description: 'Its id.' })
  subjectId: string;

  @Field(() => Space, { nullable: true, description: 'Where it belongs; null for a person.' })
  space: Space | null;

  @Field(() => ModerationItemState, { description: 'Whether it waits.' })
  state: ItemStateName;

  @Field(() => Int, { description: 'Raised by every report and every decision; a decision names the version that was read.' })
  version: number;

  @Field({ description: 'Since when.' })
  openedAt: Date;

  @Field(() => Int, { description: 'How many report it.' })
  flagCount: number;

  @Field(() => [ModerationFlag], { description: 'The newest reports, at most 20.' })
  flags: ModerationFlag[];

  @Field({ description: 'Title of the question or article, name of the person; empty when it is gone.' })
  title: string;

  @Field(() => String, { nullable: true, description: 'Where it stands: path after /{lang}; null when it has no page.' })
  path: string | null;

  @Field(() => TextBody, { nullable: true, description: 'The text; null for articles and persons, which are read on their pages.' })
  body: TextBody | null;

  @Field(() => ModeratedState, { nullable: true, description: 'Who sees the text now; null for articles and persons.' })
  publication: Publication | null;

  @Field(() => Account, { nullable: true, description: 'Who wrote it; null when there is no account, or the name is hidden.' })
  author: Account | null;

  @Field(() => String, { nullable: true, description: 'The name to show for who wrote it; null for articles.' })
  authorName: string | null;

  @Field(() => Account, { nullable: true, description: 'Who looks at it now; null when nobody does.' })
  claimedBy: Account | null;

  @Field(() => Date, { nullable: true, description: 'Until when; null when nobody does.' })
  claimedUntil: Date | null;

  @Field(() => [ModerationVerdict], { description: 'What was decided, newest first, at most 10.' })
  verdicts: ModerationVerdict[];

  @Field(() => ModerationAppeal, { nullable: true, description: 'To what somebody objects; null where it is about reports or an approval.' })
  appeal: ModerationAppeal | null;

  @Field(() => [ModerationDecision], { description: 'What the viewer may decide now; nothing while another looks at it, or an objection waits.' })
  viewerCan: DecisionName[];
}

@ObjectType({ description: 'A page of the moderation queue.' })
export class ModerationItemConnection extends connectionOf(ModerationItem) {}

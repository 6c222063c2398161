import { Field, ID, ObjectType } from '@nestjs/graphql';
import { connectionOf } from '@kehila/platform';
import { Space } from '@kehila/spaces';
import { ModerationSubjectKind } from '../../item/graphql/moderation.enums';
import { ModerationVerdict } from '../../item/graphql/moderation-verdict.type';
import type { SubjectKindName } from '../../subject/subject-kinds';

@ObjectType({ description: 'Something that was decided.' })
export class ModerationLogEntry {
  @Field(() => ID, { description: 'Its id.' })
  id: string;

  @Field(() => ID, { description: 'The item of the queue in which it was decided.' })
  itemId: string;

  @Field(() => ModerationSubjectKind, { description: 'What it is about.' })
  subjectKind: SubjectKindName;

  @Field(() => ID, { description: 'Its id.' })
  subjectId: string;

  @Field(() => Space, { nullable: true, description: 'Where it belongs; null for people.' })
  space: Space | null;

  @Field(() => String, { description: 'Title of the question or article, or name of the person; empty when it is gone.' })
  title: string;

  @Field(() => String, { nullable: true, description: 'Who wrote it; null when nobody did alone, or it is gone.' })
  authorName: string | null;

  @Field(() => ModerationVerdict, { description: 'What was decided, by whom, when and why.' })
  verdict: ModerationVerdict;
}

@ObjectType({ description: 'A page of what was decided.' })
export class ModerationLogConnection extends connectionOf(ModerationLogEntry) {}

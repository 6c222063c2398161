import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Account } from '@kehila/accounts';
import { connectionOf } from '@kehila/platform';
import { ModerationSubjectKind } from '../../item/graphql/moderation.enums';
import type { SubjectKindName } from '../../subject/subject-kinds';
import type { ContentRuleActName, ContentRuleKindName, ContentRuleLanguageName } from '../rule-terms';
import { ContentRuleAct, ContentRuleKind, ContentRuleLanguage } from './rule.enums';

@ObjectType({ description: 'Something that is looked for in what people write.' })
export class ContentRule {
  @Field(() => ID, { description: 'Its id.' })
  id: string;

  @Field(() => ContentRuleKind, { description: 'What is looked for.' })
  kind: ContentRuleKindName;

  @Field({ description: 'The words, or the host.' })
  pattern: string;

  @Field(() => ContentRuleLanguage, { nullable: true, description: 'How words are found; null for links.' })
  language: ContentRuleLanguageName | null;

  @Field(() => ContentRuleAct, { description: 'What becomes of a text with it.' })
  act: ContentRuleActName;

  @Field(() => Int, { description: 'Raised by every change.' })
  version: number;

  @Field({ description: 'When it was changed last.' })
  changedAt: Date;

  @Field(() => Account, { nullable: true, description: 'By whom; null when the account is gone.' })
  changedBy: Account | null;
}

@ObjectType({ description: 'A page of the rules.' })
export class ContentRuleConnection extends connectionOf(ContentRule) {}

@ObjectType({ description: 'A text that a rule would have met.' })
export class ContentRuleMatch {
  @Field(() => ModerationSubjectKind, { description: 'What it is.' })
  subjectKind: SubjectKindName;

  @Field({ description: 'Title of its question.' })
  title: string;

  @Field(() => String, { nullable: true, description: 'Where it stands: path after /{lang}.' })
  path: string | null;

  @Field({ description: 'The place, with some words around it.' })
  excerpt: string;
}

@ObjectType({ description: 'What a rule would have met of late.' })
export class ContentRulePreview {
  @Field({ description: 'Since when.' })
  since: Date;

  @Field(() => Int, { description: 'How many texts were looked at: the newest 2,000 at most.' })
  looked: number;

  @Field(() => Int, { description: 'How many of them it meets.' })
  matched: number;

  @Field({ description: 'Whether there are older ones of the last 30 days that were not looked at.' })
  bounded: boolean;

  @Field(() => [ContentRuleMatch], { description: 'The newest of them, at most 20.' })
  examples: ContentRuleMatch[];
}

import { ArgsType, Field, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, Max, Min, ValidateNested } from 'class-validator';
import { ActInput, ContentIdField, RequiredText } from '@kehila/community';
import type { ContentRuleActName, ContentRuleKindName, ContentRuleLanguageName } from '../rule-terms';
import { ContentRuleAct, ContentRuleKind, ContentRuleLanguage } from './rule.enums';

const longestPattern = 200;

@InputType({ description: 'What is looked for in what people write, and what becomes of it.' })
export class ContentRuleInput {
  @Field(() => ContentRuleKind, { description: 'What is looked for.' })
  @IsIn(Object.values(ContentRuleKind))
  kind: ContentRuleKindName;

  @RequiredText('The words, at most 10, or the host; at most 200 characters.', longestPattern)
  pattern: string;

  @Field(() => ContentRuleLanguage, { nullable: true, description: 'How words are found; known from their letters when absent, and nothing for links.' })
  @IsOptional()
  @IsIn(Object.values(ContentRuleLanguage))
  language?: ContentRuleLanguageName | null;

  @Field(() => ContentRuleAct, { description: 'What becomes of a text with it.' })
  @IsIn(Object.values(ContentRuleAct))
  act: ContentRuleActName;
}

@InputType({ description: 'A new rule, or one as it should be.' })
export class SaveContentRuleInput extends ActInput {
  @ContentIdField('The rule that is changed; a new one when absent.', { nullable: true })
  id?: string | null;

  @Field(() => Int, { nullable: true, description: 'The version that was read; whatever it is when absent.' })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(2_147_483_647)
  version?: number | null;

  @Field(() => ContentRuleInput, { description: 'The rule.' })
  @ValidateNested()
  @Type(() => ContentRuleInput)
  rule: ContentRuleInput;
}

@InputType({ description: 'A rule that counts no longer.' })
export class RemoveContentRuleInput extends ActInput {
  @ContentIdField('The rule.')
  id: string;
}

@ArgsType()
export class PreviewContentRuleArgs {
  @Field(() => ContentRuleInput, { description: 'The rule as it would be.' })
  @ValidateNested()
  @Type(() => ContentRuleInput)
  rule: ContentRuleInput;
}

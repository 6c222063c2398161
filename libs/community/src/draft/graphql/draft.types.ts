import { Field, InputType, ObjectType } from '@nestjs/graphql';
import { IsOptional, IsString, Matches, MaxLength } from 'class-validator';
import { HasNoNul, longest, TagsField } from '../../thread/inputs';

@ObjectType({ description: 'A text begun and not yet sent; kept for its writer only.' })
export class Draft {
  @Field({ description: 'What it will become, for example ask, answer:12, comment:12.' })
  place: string;

  @Field({ description: 'Title of a question; else empty.' })
  title: string;

  @Field({ description: 'Markdown; empty when the draft was removed.' })
  body: string;

  @Field(() => String, { nullable: true, description: 'Slug of the space of a question.' })
  space: string | null;

  @Field(() => [String], { description: 'Tags of a question, as typed.' })
  tags: string[];

  @Field({ description: 'When it was saved.' })
  savedAt: Date;
}

@InputType({ description: 'A text as far as it has come. Without title and body the draft is removed.' })
export class SaveDraftInput {
  @Field({ description: 'ask, answer:<id of the question> or comment:<id of the content>.' })
  @Matches(/^(?:ask|(?:answer|comment):[1-9]\d{0,17})$/)
  @IsString()
  @MaxLength(40)
  place: string;

  @Field(() => String, { nullable: true, description: 'Title of a question, at most 150 characters.' })
  @IsOptional()
  @IsString()
  @MaxLength(longest.title)
  @HasNoNul()
  title?: string | null;

  @Field({ description: 'Markdown, at most 32,768 characters.' })
  @IsString()
  @MaxLength(longest.post)
  @HasNoNul()
  body: string;

  @Field(() => String, { nullable: true, description: 'Slug of the space of a question.' })
  @IsOptional()
  @IsString()
  @MaxLength(longest.slug)
  @HasNoNul()
  space?: string | null;

  @TagsField('Tags of a question, at most 5 of 30 characters.', { nullable: true })
  tags?: string[] | null;
}

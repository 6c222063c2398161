import { applyDecorators } from '@nestjs/common';
import { Field, ID, InputType } from '@nestjs/graphql';
import { ArrayMaxSize, IsArray, IsOptional, IsString, MaxLength, MinLength, ValidateBy } from 'class-validator';
import { isContentId } from './content-id';

/** Longest texts, in characters (api.md). */
export const longest = {
  title: 150,
  post: 32_768,
  comment: 2_048,
  note: 2_048,
  urgency: 300,
  lockReason: 500,
  tag: 30,
  idempotencyKey: 100,
  slug: 60,
} as const;
export const mostTags = 5;

/** What makes a text more than blank: a character that is seen. */
const SEEN = /[^\s\p{Cf}\p{Cc}\p{Mn}]/u;

/** The text is more than blanks and invisible characters. Named as the library's own rule, so that the problem reads as REQUIRED. */
export const IsFilledIn = (): PropertyDecorator =>
  ValidateBy({ name: 'isNotEmpty', validator: { validate: (value: unknown) => typeof value === 'string' && SEEN.test(value) } });

/** PostgreSQL keeps no NUL. */
export const HasNoNul = (options?: { each: boolean }): PropertyDecorator =>
  ValidateBy({ name: 'matches', validator: { validate: (value: unknown) => typeof value !== 'string' || !value.includes('\0') } }, options);

/** The id of a question, an answer or a comment. */
export const ContentIdField = (description: string, options: { nullable?: boolean } = {}): PropertyDecorator =>
  applyDecorators(
    Field(() => ID, { description, nullable: options.nullable ?? false }),
    ...(options.nullable ? [IsOptional()] : []),
    ValidateBy({ name: 'matches', validator: { validate: (value: unknown) => typeof value === 'string' && isContentId(value) } }),
    MaxLength(19),
  );

/** A text that has to be there. */
export const RequiredText = (description: string, most: number): PropertyDecorator =>
  applyDecorators(Field({ description }), IsFilledIn(), HasNoNul(), IsString(), MaxLength(most));

/** A text of a post that may be left out. */
export const OptionalPost = (description: string): PropertyDecorator =>
  applyDecorators(
    Field(() => String, { nullable: true, description }),
    IsOptional(),
    IsFilledIn(),
    HasNoNul(),
    IsString(),
    MaxLength(longest.post),
  );

/** Tags as somebody typed them, each checked where it becomes one. */
export const TagsField = (description: string, options: { nullable?: boolean } = {}): PropertyDecorator =>
  applyDecorators(
    Field(() => [String], { description, nullable: options.nullable ?? false }),
    ...(options.nullable ? [IsOptional()] : []),
    IsArray(),
    ArrayMaxSize(mostTags),
    IsString({ each: true }),
    MaxLength(longest.tag, { each: true }),
    HasNoNul({ each: true }),
  );

/** The input of an act that must not be done twice when a client repeats it. */
@InputType({ isAbstract: true })
export abstract class ActInput {
  @Field(() => String, { nullable: true, description: 'Chosen by the client, at most 100 characters: the same key again returns the first outcome.' })
  @IsOptional()
  @IsString()
  @MinLength(1)
  @MaxLength(longest.idempotencyKey)
  @HasNoNul()
  idempotencyKey?: string | null;
}

import { applyDecorators } from '@nestjs/common';
import { Field } from '@nestjs/graphql';
import { IsOptional, IsString, MaxLength } from 'class-validator';
import { HasNoNul } from '@kehila/community';

export const longestArticle = 131_072;

/** Longest texts, in characters (api.md). */
export const longest = {
  title: 150,
  article: longestArticle,
  comment: 2_048,
  suggestion: 16_384,
  note: 2_048,
  reason: 4_096,
  summary: 500,
  slug: 60,
  handle: 60,
  browserKey: 100,
  pointKey: 40,
  sectionKey: 40,
} as const;
export const mostSources = 10;

/** A text that may be left out. */
export const OptionalText = (description: string, most: number): PropertyDecorator =>
  applyDecorators(
    Field(() => String, { nullable: true, description }),
    IsOptional(),
    HasNoNul(),
    IsString(),
    MaxLength(most),
  );

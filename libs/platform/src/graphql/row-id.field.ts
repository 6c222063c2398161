import { applyDecorators } from '@nestjs/common';
import { Field, ID } from '@nestjs/graphql';
import { IsOptional, Matches, MaxLength } from 'class-validator';

/** Ids are decimal numbers that PostgreSQL can keep. */
const id = /^[1-9]\d{0,17}$/;

/** The id of a row. */
export const RowIdField = (description: string, options: { nullable?: boolean } = {}): PropertyDecorator =>
  applyDecorators(
    Field(() => ID, { description, nullable: options.nullable ?? false }),
    ...(options.nullable ? [IsOptional()] : []),
    Matches(id),
    MaxLength(18),
  );

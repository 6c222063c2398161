import { applyDecorators } from '@nestjs/common';
import { Field } from '@nestjs/graphql';
import { IsString, Matches, MaxLength, NotContains } from 'class-validator';

/** Why somebody decided something: must be said, in one's own words. */
export const ReasonField = (description: string, most: number): PropertyDecorator =>
  applyDecorators(Field({ description: `${description} At most ${most} characters.` }), IsString(), Matches(/\S/), NotContains('\0'), MaxLength(most));

import { applyDecorators } from '@nestjs/common';
import { Field, registerEnumType } from '@nestjs/graphql';
import { IsIn, IsOptional } from 'class-validator';
import { significances } from '../significance';

export const ChangeSignificance = { SMALL: 'small', MEDIUM: 'medium', LARGE: 'large' } as const;

registerEnumType(ChangeSignificance, {
  name: 'ChangeSignificance',
  description: 'How much a new text of an original means for its translations.',
  valuesMap: {
    SMALL: { description: 'Nothing: no translation needs to follow.' },
    MEDIUM: { description: 'Readers of a translation are told that the original has changed, until it follows.' },
    LARGE: { description: 'Readers come to the original, until the translation follows.' },
  },
});

/** What somebody says of it, or nothing. */
export const SignificanceField = (description: string): PropertyDecorator =>
  applyDecorators(
    Field(() => ChangeSignificance, { nullable: true, description }),
    IsOptional(),
    IsIn(significances),
  );

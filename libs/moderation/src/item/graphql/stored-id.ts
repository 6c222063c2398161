import { ValidateBy, type ValidationOptions } from 'class-validator';
import { isContentId } from '@kehila/community';

/** An id as the database gives it. */
export const IsStoredId = (options?: ValidationOptions): PropertyDecorator =>
  ValidateBy({ name: 'matches', validator: { validate: (value: unknown) => typeof value === 'string' && isContentId(value) } }, options);

import { createUnionType } from '@nestjs/graphql';
import type { Type } from '@nestjs/common';
import { type Failure, isFailure } from '../work/failure';

/**
 * The result of a mutation: the success type and what the domain refuses.
 * Reads return plain objects, so whatever is no failure is the success.
 */
export function resultUnion<Success extends object>(name: string, success: Type<Success>, failures: readonly Type<Failure>[]) {
  return createUnionType({
    name,
    description: `${success.name}, or why it was refused.`,
    types: () => [success, ...failures] as const,
    resolveType: (value: object) => (isFailure(value) ? (value.constructor as Type<Failure>) : success),
  });
}

import { applyDecorators } from '@nestjs/common';
import { Field, Int } from '@nestjs/graphql';
import { IsInt, Max, Min } from 'class-validator';

/** The version of a revision that the caller has read. */
export const VersionField = (): PropertyDecorator =>
  applyDecorators(
    Field(() => Int, { description: 'The version that was read.' }),
    IsInt(),
    Min(1),
    Max(2_147_483_647),
  );

import { applyDecorators } from '@nestjs/common';
import { Field } from '@nestjs/graphql';
import { IsDate, IsOptional } from 'class-validator';
import type { FieldProblem } from './bad-input';

const longestDays = 366;
const dayMilliseconds = 86_400_000;

/** When something begins that ends by itself. */
export const FromField = (): PropertyDecorator =>
  applyDecorators(
    Field(() => Date, { nullable: true, description: `From when on, not longer ago than ${longestDays} days; null: from now on.` }),
    IsOptional(),
    IsDate(),
  );

/** When it ends. */
export const UntilField = (): PropertyDecorator =>
  applyDecorators(
    Field(() => Date, { description: `Until when: later than now and than \`from\`, at most ${longestDays} days after it.` }),
    IsDate(),
  );

/** Why nobody would ever see what stands for that time, or for how long too many would; beside the fields `from` and `until`. */
export function problemsOfSpan(from: Date, until: Date, now: Date): FieldProblem[] {
  const wrong: readonly (readonly [field: string, code: string, isWrong: boolean])[] = [
    ['from', 'STARTS_TOO_EARLY', isLong(from, now)],
    ['until', 'ENDS_TOO_EARLY', until <= from || until <= now],
    ['until', 'ENDS_TOO_LATE', !isLong(from, now) && isLong(from, until)],
  ];
  return wrong.filter(([, , isWrong]) => isWrong).map(([field, code]) => ({ path: ['input', field], code }));
}

const isLong = (from: Date, to: Date): boolean => to.getTime() - from.getTime() > longestDays * dayMilliseconds;

import { BadInput, type FieldProblem } from '@kehila/platform';
import type { TierTerms } from '../tier';

/** @throws BadInput when gold is not above silver, or pays less than it. */
export function sensibleTerms({ silverFrom, silverPercent, goldFrom, goldPercent }: TierTerms, path: readonly string[]): TierTerms {
  const problems: FieldProblem[] = [];
  if (goldFrom <= silverFrom) problems.push({ path: [...path, 'goldFrom'], code: 'NOT_ABOVE_SILVER' });
  if (goldPercent < silverPercent) problems.push({ path: [...path, 'goldPercent'], code: 'LESS_THAN_SILVER' });
  if (problems.length > 0) throw new BadInput(problems);
  return { silverFrom, silverPercent, goldFrom, goldPercent };
}

import { DateTime, IANAZone } from 'luxon';
import { BadInput, type FieldProblem } from '@kehila/platform';
import { isCountryWithHolidays } from '../calendar/holidays';
import type { ChangeServicePolicyInput } from './graphql/service-policy.types';

/** What no organisation could work by. */
function problemsOf(wanted: ChangeServicePolicyInput): FieldProblem[] {
  const country = wanted.holidaysOf ?? null;
  const wrong: readonly (readonly [field: string, code: string, isWrong: boolean])[] = [
    ['timeZone', 'TIME_ZONE_INVALID', !IANAZone.isValidZone(wanted.timeZone)],
    ['closes', 'CLOSES_BEFORE_OPENING', wanted.closes <= wanted.opens],
    ['holidaysOf', 'INVALID', country !== null && !isCountryWithHolidays(country)],
    ['closedOn', 'DATES_INVALID', !wanted.closedOn.every(isDay)],
    ['openOn', 'DATES_INVALID', !wanted.openOn.every(isDay)],
  ];
  return wrong.filter(([, , isWrong]) => isWrong).map(([field, code]) => ({ path: ['input', field], code }));
}

/** @throws BadInput when nobody could work by it. */
export function sensible(wanted: ChangeServicePolicyInput): ChangeServicePolicyInput {
  const problems = problemsOf(wanted);
  if (problems.length > 0) throw new BadInput(problems);
  return { ...wanted, businessDays: [...wanted.businessDays].sort(), closedOn: inOrder(wanted.closedOn), openOn: inOrder(wanted.openOn) };
}

function isDay(written: string): boolean {
  return DateTime.fromISO(written).isValid;
}

function inOrder(days: readonly string[]): string[] {
  return [...new Set(days)].sort();
}

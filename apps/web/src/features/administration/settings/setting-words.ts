import * as m from '@kehila/messages/web';
import type { SiteSetting } from '#features/administration/settings/settings.graphql.ts';
import { number } from '#words/numbers';

const durations = { MINUTES: m.web_administration_unit_minutes, HOURS: m.web_administration_unit_hours, DAYS: m.web_administration_unit_days };

export const unitNames = {
  MINUTES: m.web_administration_unit_name_minutes,
  HOURS: m.web_administration_unit_name_hours,
  DAYS: m.web_administration_unit_name_days,
};

/** A value of the setting as people say it. */
export function said({ kind, unit, choices }: SiteSetting, value: string): string {
  if (unit) return durations[unit]({ count: Number(value) });
  if (kind === 'INTEGER') return number(Number(value));
  if (kind === 'BOOLEAN') return value === 'true' ? m.web_administration_yes() : m.web_administration_no();
  if (value.includes('\n')) return `${value.slice(0, value.indexOf('\n'))} …`;
  const choice = choices.find((one) => one.value === value);
  return choice?.name ?? (value === '' ? m.web_administration_empty_value() : value);
}

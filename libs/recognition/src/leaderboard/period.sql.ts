import { timeZone } from '../time-zone';

/** SQL: the day of a moment. */
export const dayOf = (moment: string): string => `((${moment})::timestamptz at time zone '${timeZone}')::date`;

/** SQL: the first day of each period in which a day lies, as rows (period, starts_on); a day that is null lies in no period but `ever`. */
export const periodsOf = (
  day: string,
): string => `(values ('ever', null::date), ('week', ${day} - extract(dow from ${day})::int), ('month', date_trunc('month', ${day})::date),
  ('quarter', date_trunc('quarter', ${day})::date), ('year', date_trunc('year', ${day})::date))`;

/** SQL: the first day after a period. */
export const endOf = (period: string, startsOn: string): string =>
  `(${startsOn} + case ${period} when 'week' then interval '7 days' when 'month' then interval '1 month' when 'quarter' then interval '3 months' else interval '1 year' end)::date`;

/** When an organisation works. */
export interface BusinessCalendar {
  /** For example Asia/Jerusalem. */
  readonly timeZone: string;
  /** Days of work; 0 is Sunday. */
  readonly days: readonly number[];
  /** Minutes after midnight on the clock of the time zone. */
  readonly opens: number;
  readonly closes: number;
  /** Country whose public holidays are free, for example IL; null: none are. */
  readonly holidaysOf: string | null;
  /** Days off beside those, for example 2026-12-31. */
  readonly closedOn: readonly string[];
  /** Public holidays on which one works, where the day is one of work. */
  readonly openOn: readonly string[];
}

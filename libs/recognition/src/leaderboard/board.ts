/** What is compared. */
export type MeasureName = 'reputation' | 'accepted' | 'articles' | 'helpful' | 'reviews';
/** Within what. */
export type PeriodName = 'week' | 'month' | 'quarter' | 'year' | 'ever';

/** Which board: one measure, one period, one space or all, one crowd. */
export interface BoardAsked {
  readonly measure: MeasureName;
  readonly period: PeriodName;
  /** Any day of the period, as 2026-11-30; null: today. */
  readonly day: string | null;
  readonly spaceId: string | null;
  /** Staff stand apart from customers. */
  readonly staff: boolean;
}

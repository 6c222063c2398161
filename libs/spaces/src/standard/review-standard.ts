import type { Worded } from '../form/worded-list';

/** Something that a text has to meet before it is approved. */
export type StandardPoint = Worded;

/** When a text of a space is good enough to be the organisation's word. */
export interface ReviewStandard {
  readonly version: number;
  /** In spaces of high risk two different people approve. */
  readonly reviewers: number;
  /** In order. */
  readonly points: readonly StandardPoint[];
}

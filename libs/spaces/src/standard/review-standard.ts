import type { Locale } from '@kehila/platform';

/** Something that a text has to meet before it is approved. The key never changes. */
export interface StandardPoint {
  readonly key: string;
  readonly words: Partial<Record<Locale, string>>;
}

/** When a text of a space is good enough to be the organisation's word. */
export interface ReviewStandard {
  readonly version: number;
  /** In spaces of high risk two different people approve. */
  readonly reviewers: number;
  /** In order. */
  readonly points: readonly StandardPoint[];
}

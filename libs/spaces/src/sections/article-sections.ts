import type { Worded } from '../form/worded-list';

/** Under which heads the articles of a space stand. */
export interface ArticleSections {
  readonly version: number;
  /** In the order that was made by hand. */
  readonly list: readonly Worded[];
}

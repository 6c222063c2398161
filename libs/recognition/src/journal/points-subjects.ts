import type { Actor } from '@kehila/platform';

/** What points were about, as the reader may see it. */
export interface PointsSubject {
  readonly title: string;
  /** Path after `/{lang}`. */
  readonly path: string;
}

/**
 * Port: names contents by their ids, for somebody who reads what the account `owner` earned. Those that the actor may not see are absent, and
 * those that would tell whose hidden name stands there. The composition root answers it from community and knowledge.
 */
export abstract class PointsSubjects {
  abstract of(actor: Actor, owner: string, contentIds: readonly string[]): Promise<ReadonlyMap<string, PointsSubject>>;
}

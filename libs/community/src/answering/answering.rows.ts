import { type Account, authorJson, authorOf, type StoredAuthor } from '@kehila/accounts';
import type { Actor } from '@kehila/platform';

/** Who says that they are answering, as JSON holds it. */
export interface AnsweringJson {
  readonly by: StoredAuthor;
  readonly until: string;
}

/** Who says that they are answering. */
export interface Answering {
  readonly by: Account | null;
  readonly until: Date;
  readonly mine: boolean;
}

/** SQL: an `AnsweringJson` of the question `q`, whether its time is over or not; null when nobody said so. */
export const answeringJson = (q: string): string =>
  `(select json_build_object('by', ${authorJson('w')}, 'until', an.until) from answering an join account w on w.id = an.account_id where an.question_id = ${q}.id)`;

/** Null when its time is over. */
export function answeringOf(actor: Actor, stored: AnsweringJson | null, now: Date): Answering | null {
  if (stored === null || new Date(stored.until) <= now) return null;
  return { by: authorOf(stored.by), until: new Date(stored.until), mine: actor.is(stored.by.id) };
}

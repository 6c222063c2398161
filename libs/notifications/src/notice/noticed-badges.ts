import type { Actor, Locale } from '@kehila/platform';

/** The port to whoever has the badges: their names, of those that somebody may see. */
export abstract class NoticedBadges {
  abstract namesOf(actor: Actor, ids: readonly string[], language: Locale): Promise<ReadonlyMap<string, string>>;
}

import { createHash } from 'node:crypto';
import { wordsOf } from '../analyser';
import type { SearchDocument } from '../document/search-document';
import type { SearchFilters } from '../engine/search-request';

/**
 * Lexemes that no text can hold (words have no `~`): a filter is one more term of the same index scan.
 * `~u` author, `~p` space, `~k` kind, `~s` state, `~l` language, `~t` tag, `~o` standing,
 * `~e` the whole title, `~h1` to `~h3` tiers by quality, `~r1` a tenth and `~r2` a hundredth of all documents by chance.
 */
export function markersOf(document: SearchDocument, tier: number): string[] {
  return [
    `~p${document.spaceId}`,
    `~k${document.kind}`,
    `~l${document.language}`,
    ...(document.state === null ? [] : [`~s${document.state}`]),
    ...(document.standing === null ? [] : [`~o${document.standing}`]),
    ...(document.authorId === null ? [] : [`~u${document.authorId}`]),
    ...document.tags.map((tag) => `~t${tag}`),
    ...tierMarkers(tier),
    ...sampleMarkers(document.id),
  ];
}

export function filterMarkers(filters: SearchFilters): string[] {
  return [
    ...(filters.spaceId === undefined ? [] : [`~p${filters.spaceId}`]),
    ...(filters.kind === undefined ? [] : [`~k${filters.kind}`]),
    ...(filters.language === undefined ? [] : [`~l${filters.language}`]),
    ...(filters.state === undefined ? [] : [`~s${filters.state}`]),
    ...uncountedMarkers(filters),
  ];
}

/** Under what counts stand always: tags narrow each other, and the rest is no facet. */
export function uncountedMarkers(filters: SearchFilters): string[] {
  return [
    ...(filters.standing === undefined ? [] : [`~o${filters.standing}`]),
    ...(filters.authorId === undefined ? [] : [`~u${filters.authorId}`]),
    ...filters.tags.map((tag) => `~t${tag}`),
  ];
}

export const officialMarker = '~oofficial';
export const kindMarkers = ['~kquestion', '~kanswer', '~karticle'] as const;

/** Marks the very words of a title in their order: who types a whole title finds it, however common its words are. */
export function titleMarker(title: string): string | undefined {
  const words = wordsOf(title);
  return words.length === 0 ? undefined : `~e${createHash('sha256').update(words.join(' ')).digest('base64url').slice(0, 16)}`;
}

/** The shares of all documents that stand in the tiers 1, 2 and 3. */
export const tierShares = [0.05, 0.02, 0.003] as const;

export function tierMarkers(tier: number): string[] {
  return Array.from({ length: tier }, (_, at) => `~h${at + 1}`);
}

function sampleMarkers(id: string): string[] {
  // Ids are given one after the other; multiplied by this prime, their upper bits are spread evenly.
  const chance = Number((BigInt(id) * 2_654_435_761n) % 4_294_967_296n) / 4_294_967_296;
  if (chance < 0.01) return ['~r1', '~r2'];
  return chance < 0.1 ? ['~r1'] : [];
}

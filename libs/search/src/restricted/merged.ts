import type { RankedHit } from '../engine/search-engine';
import type { RestrictedText } from './restricted-texts';

/** Two lists as one, each in its own order. */
export function merged(
  hits: readonly RankedHit[],
  texts: readonly RestrictedText[],
  comesBefore: (text: RestrictedText, hit: RankedHit, hitsBefore: number) => boolean,
): RankedHit[] {
  const list: RankedHit[] = [];
  let next = 0;
  const take = (text: RestrictedText) => list.push({ id: text.id, threadId: text.thread_id });
  hits.forEach((hit, hitsBefore) => {
    for (let text = texts[next]; text && comesBefore(text, hit, hitsBefore); text = texts[++next]) take(text);
    list.push(hit);
  });
  texts.slice(next).forEach(take);
  return list;
}

/** How many hits go on before the next text of its kind: scores of two rankings cannot be compared, so what holds the words in its title takes turns with the hits, and the rest comes more rarely. */
const hitsBetween = { title: 1, text: 3, some: 6 } as const;

/**
 * Says of texts that stand best first where they come among hits that stand best first; the first goes before all of them if its title holds the words.
 * What holds the words as typed goes before all hits that were found by forgiven errors alone.
 */
export function behindHits(texts: readonly RestrictedText[]): (text: RestrictedText, hit: RankedHit, hitsBefore: number) => boolean {
  const behind = new Map<string, number>();
  let hits = 0;
  for (const { id, holds, goes_first } of texts) {
    if (goes_first) continue;
    if (holds !== 'title') hits += hitsBetween[holds];
    behind.set(id, hits);
    if (holds === 'title') hits += hitsBetween.title;
  }
  return ({ id }, _, hitsBefore) => (behind.get(id) ?? 0) <= hitsBefore;
}

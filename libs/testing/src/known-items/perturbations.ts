import { Chance } from './chance.ts';
import type { RealText } from './texts.ts';

/** In which way a query differs from the title that it looks for. */
export const perturbations = [
  'exact',
  'one error',
  'two words wrong',
  'two errors in a long word',
  'dropped and foreign',
  'cut',
  'inflected',
  'similar',
] as const;
export type Perturbation = (typeof perturbations)[number];

/** A query, and the place of the text whose title it was made of. */
export interface KnownItem {
  readonly perturbation: Perturbation;
  readonly language: RealText['language'];
  readonly query: string;
  readonly wanted: number;
}

const latin = [...'abcdefghijklmnopqrstuvwxyz'];
const hebrew = [...'אבגדהוזחטיכלמנסעפצקרשת'];
const endings = ['s', 'ed', 'ing'];
const prefixes = ['ה', 'ב', 'ל', 'מ', 'ו', 'ש'];
/** Words that more titles have than this say nothing about one of them. */
const commonShare = 0.02;
const tries = 40;

/** So many queries of each kind in each language, always the same for the same texts and seed. */
export function knownItems(texts: readonly RealText[], each: number, seed: number): KnownItem[] {
  return (['en', 'he'] as const).flatMap((language) => {
    const telling = tellingWords(texts, language);
    const places = texts.flatMap((text, at) => (text.language === language && (telling[at]?.length ?? 0) >= 3 ? at : []));
    return perturbations.flatMap((perturbation, kind) => {
      const chance = new Chance(seed + 101 * kind + (language === 'he' ? 7 : 0));
      const items: KnownItem[] = [];
      for (const wanted of Array.from({ length: Math.ceil((2 * each) / places.length) + 1 }, () => chance.shuffled(places)).flat()) {
        if (items.length === each) break;
        const foreign = telling[chance.of(places)] ?? [];
        const query = perturbed(perturbation, { title: texts[wanted]?.title ?? '', words: telling[wanted] ?? [], foreign, language }, chance);
        if (query !== undefined) items.push({ perturbation, language, query, wanted });
      }
      return items;
    });
  });
}

interface Wanted {
  readonly title: string;
  readonly words: readonly string[];
  readonly foreign: readonly string[];
  readonly language: RealText['language'];
}

/** Undefined where the title has no word that can be changed so. */
function perturbed(perturbation: Perturbation, { title, words, foreign, language }: Wanted, chance: Chance): string | undefined {
  const length = 3 + chance.below(2);
  const from = chance.below(Math.max(1, words.length - length + 1));
  const some = words.slice(from, from + length);
  const replaced = (count: number, fits: (word: string) => boolean, change: (word: string) => string): string | undefined => {
    const places = chance.shuffled(some.flatMap((word, at) => (fits(word) ? at : []))).slice(0, count);
    return places.length < count ? undefined : some.map((word, at) => (places.includes(at) ? change(word) : word)).join(' ');
  };
  const wrong = (word: string) => withError(word, chance);
  switch (perturbation) {
    case 'exact':
      return some.join(' ');
    case 'one error':
      return replaced(1, (word) => word.length >= 5, wrong);
    case 'two words wrong':
      return replaced(2, (word) => word.length >= 5, wrong);
    case 'two errors in a long word':
      return replaced(
        1,
        (word) => word.length >= 9,
        (word) => wrong(wrong(word)),
      );
    case 'dropped and foreign': {
      const kept = chance.shuffled(words).slice(0, Math.max(2, Math.round(words.length * 0.7)));
      return chance.shuffled([...kept, chance.of(foreign)]).join(' ');
    }
    case 'cut': {
      const last = some.at(-1) ?? '';
      return last.length < 4 ? undefined : [...some.slice(0, -1), last.slice(0, Math.ceil(last.length / 2))].join(' ');
    }
    case 'inflected':
      return replaced(
        1,
        (word) => word.length >= 4,
        (word) => inflected(word, language, chance),
      );
    case 'similar': {
      const all = title.split(/\s+/);
      return all.filter((_, at) => at === 0 || chance.next() < 0.85).join(' ');
    }
  }
}

/** One letter left out, put in, changed, or swapped with its neighbour; never a word that it was. */
function withError(word: string, chance: Chance): string {
  for (let attempt = 0; attempt < tries; attempt++) {
    const at = 1 + chance.below(word.length - 1);
    const [before, here, after] = [word.slice(0, at), word.charAt(at), word.slice(at + 1)];
    const letter = chance.of(/[\u05d0-\u05ea]/.test(word) ? hebrew : latin);
    const changed = chance.of([before + after, before + letter + here + after, before + letter + after, before + after.charAt(0) + here + after.slice(1)]);
    if (changed !== word) return changed;
  }
  return word;
}

function inflected(word: string, language: RealText['language'], chance: Chance): string {
  if (language === 'he') return prefixes.includes(word.charAt(0)) && word.length >= 5 ? word.slice(1) : chance.of(prefixes) + word;
  const ending = endings.find((candidate) => word.endsWith(candidate) && word.length - candidate.length >= 3);
  return ending ? word.slice(0, -ending.length) : word.replace(/e$/, '') + (word.endsWith('e') ? 'ing' : chance.of(endings));
}

/** Of each title the words by which it can be told from others, in order. */
function tellingWords(texts: readonly RealText[], language: RealText['language']): (readonly string[] | undefined)[] {
  const split = texts.map((text) => (text.language === language ? wordsOf(text.title) : undefined));
  const frequency = new Map<string, number>();
  for (const word of split.flatMap((words) => [...new Set(words ?? [])])) frequency.set(word, (frequency.get(word) ?? 0) + 1);
  const common = commonShare * split.filter((words) => words !== undefined).length;
  return split.map((words) => words && [...new Set(words.filter((word) => (frequency.get(word) ?? 0) <= common))]);
}

function wordsOf(title: string): string[] {
  return title.toLowerCase().match(/[\p{L}\p{N}]{3,}/gu) ?? [];
}

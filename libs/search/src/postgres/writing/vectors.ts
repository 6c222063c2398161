import { formsOf, wordsOf } from '../../analyser';
import type { SearchDocument } from '../../document/search-document';
import { quoted } from '../lexemes';
import { markersOf, titleMarker } from '../markers';

/** What a document is found by, as tsvector literals, and the terms it adds to the dictionary. */
export interface Vectors {
  readonly title: string;
  readonly full: string;
  /** How long the title is, in words. */
  readonly titleWords: number;
  readonly terms: ReadonlySet<string>;
  readonly titleTerms: ReadonlySet<string>;
}

type Weight = 'A' | 'B' | 'C' | 'D';

const tagsFrom = 150;
// Phrases do not reach from the title into the body; PostgreSQL knows no position beyond 16383.
const bodyFrom = 200;
const lastPosition = 16_000;
const mostPositions = 30;

/**
 * Words of the title weigh A and their other forms B, of the body C and D, tags B.
 * An answer is found by its question's title too, but only among the texts: else every thread would come once for each answer.
 */
export function vectorsOf(document: SearchDocument, tier: number): Vectors {
  const title = new VectorBuilder();
  const full = new VectorBuilder();
  const titles = document.kind === 'answer' ? [full] : [title, full];
  for (const vector of titles) {
    vector.addText(document.title, 1, 'A', 'B');
    for (const tag of document.tags) vector.addText(tag, tagsFrom, 'B', 'B');
  }
  full.addText(document.body, bodyFrom, 'C', 'D');
  for (const marker of markersOf(document, tier)) {
    title.addMarker(marker);
    full.addMarker(marker);
  }
  const terms = full.terms();
  const titleTerms = title.terms();
  const whole = document.kind === 'answer' ? undefined : titleMarker(document.title);
  if (whole !== undefined) title.addMarker(whole);
  return { title: title.literal(), full: full.literal(), titleWords: wordsOf(document.title).length, terms, titleTerms };
}

class VectorBuilder {
  private readonly positions = new Map<string, string[]>();

  addText(text: string, from: number, weight: Weight, formWeight: Weight): void {
    let position = from;
    for (const word of wordsOf(text)) {
      if (position > lastPosition) return;
      this.add(word, `${position}${weight}`);
      for (const form of formsOf(word)) this.add(form, `${position}${formWeight}`);
      position++;
    }
  }

  addMarker(marker: string): void {
    this.positions.set(marker, []);
  }

  /** Words and their forms, and the markers: all count towards how common they are. */
  terms(): ReadonlySet<string> {
    return new Set(this.positions.keys());
  }

  literal(): string {
    return [...this.positions].map(([lexeme, places]) => (places.length > 0 ? `${quoted(lexeme)}:${places.join(',')}` : quoted(lexeme))).join(' ');
  }

  private add(lexeme: string, place: string): void {
    const places = this.positions.get(lexeme);
    if (!places) this.positions.set(lexeme, [place]);
    else if (places.length < mostPositions) places.push(place);
  }
}

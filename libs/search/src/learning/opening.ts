/** What a client says back when somebody opens a hit: which search showed it, at which place. Place 0: the form for a question. */
export interface Opening {
  readonly searchId: string;
  readonly place: number;
}

const OPENING = /^([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\.(\d{1,3})$/;
const lastPlace = 500;

export function openingOf({ searchId, place }: Opening): string {
  return `${searchId}.${place}`;
}

/** Undefined: not one of ours. */
export function readOpening(opening: string): Opening | undefined {
  const [, searchId, place] = OPENING.exec(opening) ?? [];
  return searchId !== undefined && Number(place) <= lastPlace ? { searchId, place: Number(place) } : undefined;
}

import { Injectable } from '@nestjs/common';
import type { Actor } from '@kehila/platform';
import type { SearchDocument } from '../document/search-document';
import { IndexedVersions } from '../document/indexed-versions';
import { SearchSources } from '../document/search-sources';
import type { Ranking } from '../engine/search-engine';
import type { SearchRequest } from '../engine/search-request';
import { standingFirst } from '../engine/standing-first';
import { ChosenRanking } from '../ranking/chosen-ranking';
import { holdingOf } from './holding';

/** What an engine found, with what the searcher wrote a moment ago. */
export interface OwnRanking extends Ranking {
  /** By id, as they are now: the index may not know them, or an older wording. */
  readonly own: ReadonlyMap<string, SearchDocument>;
}

/** Where somebody types, so many of the newest are looked through. */
const mostWhileTyping = 5;

/** Finds for whoever wrote lately their own texts before an engine does, from their sources. For everybody else it is the engine and nothing more. */
@Injectable()
export class OwnTexts {
  constructor(
    private readonly engine: ChosenRanking,
    private readonly sources: SearchSources,
    private readonly indexed: IndexedVersions,
  ) {}

  async search(actor: Actor, request: SearchRequest): Promise<OwnRanking> {
    const written = request.typing ? actor.writtenLately.slice(0, mostWhileTyping) : actor.writtenLately;
    if (written.length === 0) return { ...(await this.engine.search(request)), own: new Map() };
    const [ranking, documents, known] = await Promise.all([
      this.engine.search(request),
      this.sources.documentsOf(written),
      this.indexed.of(written.map(({ id }) => id)),
    ]);
    // Who wrote what is for others need not be one of them.
    const open = documents.filter(({ audience }) => audience === 'public');
    const own = new Map(open.filter(holdingOf(request)).map((document) => [document.id, document]));
    if (own.size === 0) return { ...ranking, own };
    // The newest first. What the index knows keeps its place, on whichever page that is.
    const fresh = written.flatMap(({ id }) => own.get(id) ?? []).filter((document) => !isIn(known, document));
    // The words stand in a text: nothing else was meant.
    return { ...ranking, ...standingFirst(ranking, fresh, request.depth), meant: undefined, own };
  }
}

/** Whether the index has the text as it is now, and whatever answers from it. */
function isIn(known: Awaited<ReturnType<IndexedVersions['of']>>, { id, version }: SearchDocument): boolean {
  const indexed = known.get(id);
  return indexed !== undefined && !indexed.waits && BigInt(indexed.version) >= BigInt(version);
}

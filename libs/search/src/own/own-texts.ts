import { Injectable } from '@nestjs/common';
import type { Actor } from '@kehila/platform';
import type { SearchDocument } from '../document/search-document';
import { SearchSources } from '../document/search-sources';
import { type Ranking, SearchEngine } from '../engine/search-engine';
import type { SearchRequest } from '../engine/search-request';
import { standingFirst } from '../engine/standing-first';
import { holdingOf } from './holding';

/** What an engine found, with what the searcher wrote a moment ago. */
export interface OwnRanking extends Ranking {
  /** By id, as they are now: the index may not know them, or an older wording. */
  readonly own: ReadonlyMap<string, SearchDocument>;
}

/** Finds for whoever wrote lately their own texts before an engine does, from their sources. For everybody else it is the engine and nothing more. */
@Injectable()
export class OwnTexts {
  constructor(
    private readonly engine: SearchEngine,
    private readonly sources: SearchSources,
  ) {}

  async search(actor: Actor, request: SearchRequest): Promise<OwnRanking> {
    const [ranking, documents] = await Promise.all([
      this.engine.search(request),
      actor.writtenLately.length > 0 ? this.sources.documentsOf(actor.writtenLately) : [],
    ]);
    const own = new Map(documents.filter(holdingOf(request)).map((document) => [document.id, document]));
    return own.size === 0 ? { ...ranking, own } : { ...ranking, ...merged(ranking, ownInOrder(actor, own), request.depth), own };
  }
}

/** The newest first. */
function ownInOrder(actor: Actor, own: ReadonlyMap<string, SearchDocument>): SearchDocument[] {
  return actor.writtenLately.flatMap(({ id }) => own.get(id) ?? []);
}

/** What the engine does not know yet stands first; what it knows keeps its place. The words stand in a text: nothing else was meant. */
function merged(ranking: Ranking, own: readonly SearchDocument[], depth: number): Pick<Ranking, 'hits' | 'count' | 'meant'> {
  const known = new Set(ranking.hits.map(({ id }) => id));
  const unknown = own.filter(({ id }) => !known.has(id));
  return { ...standingFirst(ranking, unknown, depth), meant: undefined };
}

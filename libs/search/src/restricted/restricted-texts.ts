import { Injectable } from '@nestjs/common';
import { type Actor, type Prepared, preparedOnDemand } from '@kehila/platform';
import type { DocumentKind, DocumentLanguage } from '../document/search-document';
import type { Readable } from '../document/search-source';
import { SearchSources } from '../document/search-sources';
import type { Ranking } from '../engine/search-engine';
import type { SearchRequest } from '../engine/search-request';
import { SearchPool } from '../postgres/search-pool';
import { restrictedQuery } from './restricted-query';

/** A text that the searcher may read and not everybody may, with what it is placed and counted by. */
export interface RestrictedText {
  readonly id: string;
  readonly thread_id: string;
  readonly kind: DocumentKind;
  readonly space_id: string;
  readonly language: DocumentLanguage;
  readonly score: number;
  readonly created_at: Date;
  /** Where it holds all of the words; `some`: it lacks one. */
  readonly holds: 'title' | 'text' | 'some';
  /** It holds them as they were typed. */
  readonly as_typed: boolean;
}

/** As many as a search counts at most. */
const mostMatches = 1_000;
/** Where so many hold all words, those that lack one are not shown. */
const enough = 3;

/** Whom they are for is asked by the statement that finds them: what somebody may not read is not even told from what is not there. Index `search_restricted_by_words`. */
function matching(kinds: string, { ids, values }: Readable): Prepared<RestrictedText> {
  const [read, all, typed] = [1, 2, 3].map((at) => `$${values.length + at}::tsquery`);
  return preparedOnDemand(
    `search_restricted_${kinds}`,
    () => `with matches as materialized (
       select id, thread_id, kind, space_id, language, score, created_at, title_vector, full_vector from search_restricted
       where full_vector @@ ${read} and id in (${ids}) limit ${mostMatches}
     ), held as (
       select *, case when title_vector @@ ${all} then 'title' when ${read} = ${all} or full_vector @@ ${all} then 'text' else 'some' end as holds from matches
     )
     select id, thread_id, kind, space_id, language, score, created_at, holds, full_vector @@ ${typed} as as_typed
     from held order by holds <> 'title', holds <> 'text', ts_rank_cd('{0.05,0.2,0.5,1}', full_vector, ${all}, 1) desc, id desc`,
  );
}

/** Finds, in PostgreSQL whichever engine runs, what is for some of the people and for this searcher. Nobody's search costs more who is not signed in. */
@Injectable()
export class RestrictedTexts {
  constructor(
    private readonly sources: SearchSources,
    private readonly pool: SearchPool,
  ) {}

  /** In the order that is asked for, whatever the filters say that are counted by. */
  async find(actor: Actor, request: SearchRequest, { words }: Ranking): Promise<readonly RestrictedText[]> {
    const saysNothing = words.length === 0 && request.query.trim() !== '';
    if (actor.accountId === null || saysNothing) return [];
    const { read, all, typed } = restrictedQuery(words, request);
    const readable = this.sources.readable(actor, request.spaces);
    const found = await Promise.all(
      readable.map(({ kinds, of }) => this.pool.rowsInTime(matching(kinds, of), [...of.values, read, all, words.length === 0 ? all : typed])),
    );
    return ordered(found.flat(), request, words.length > 0);
  }
}

function ordered(found: readonly RestrictedText[], { order }: SearchRequest, hasWords: boolean): readonly RestrictedText[] {
  const whole = found.filter(({ holds }) => holds !== 'some');
  if (order === 'relevance' && hasWords) return whole.length >= enough ? whole : found;
  return whole.toSorted((one, other) => (order === 'votes' ? other.score - one.score : 0) || other.created_at.getTime() - one.created_at.getTime());
}

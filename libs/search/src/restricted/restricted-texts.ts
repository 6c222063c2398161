import { Injectable } from '@nestjs/common';
import { type Actor, type Prepared, preparedOnDemand } from '@kehila/platform';
import type { DocumentKind, DocumentLanguage } from '../document/search-document';
import type { Readable } from '../document/search-source';
import { SearchSources } from '../document/search-sources';
import type { Ranking } from '../engine/search-engine';
import type { SearchRequest } from '../engine/search-request';
import type { QueryWord } from '../planning/query-word';
import { SearchPool } from '../postgres/search-pool';
import { NearWords } from './near-words';
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
  /** And the first of what is for everybody does not. */
  readonly goes_first: boolean;
}

/** What was found, and by which words. */
export interface RestrictedFound {
  readonly texts: readonly RestrictedText[];
  readonly words: readonly QueryWord[];
}

/** As many as a search counts at most. */
const mostMatches = 1_000;
/** Where so many hold all words, those that lack one are not shown. */
const enough = 3;

/** Whom they are for is asked by the statement that finds them: what somebody may not read is not even told from what is not there. Index `search_restricted_by_words`. */
function matching(kinds: string, { ids, values }: Readable): Prepared<RestrictedText> {
  const [read, all, typed] = [1, 2, 3].map((at) => `$${values.length + at}::tsquery`);
  const guess = `$${values.length + 4}::bigint`;
  return preparedOnDemand(
    `search_restricted_${kinds}`,
    () => `with matches as materialized (
       select id, thread_id, kind, space_id, language, score, created_at, title_vector, full_vector from search_restricted
       where full_vector @@ ${read} and id in (${ids}) limit ${mostMatches}
     ), held as (
       select *, case when title_vector @@ ${all} then 'title' when ${read} = ${all} or full_vector @@ ${all} then 'text' else 'some' end as holds,
         full_vector @@ ${typed} as as_typed, exists (select from search_doc guess where guess.id = ${guess} and not guess.full_vector @@ ${typed}) as behind_guess
       from matches
     )
     select id, thread_id, kind, space_id, language, score, created_at, holds, as_typed, as_typed and behind_guess as goes_first
     from held order by as_typed and behind_guess desc, holds <> 'title', holds <> 'text', ts_rank_cd('{0.05,0.2,0.5,1}', full_vector, ${all}, 1) desc, id desc`,
  );
}

/** Finds, in PostgreSQL whichever engine runs, what is for some of the people and for this searcher. Nobody's search costs more who is not signed in. */
@Injectable()
export class RestrictedTexts {
  constructor(
    private readonly sources: SearchSources,
    private readonly near: NearWords,
    private readonly pool: SearchPool,
  ) {}

  /** In the order that is asked for, whatever the filters say that are counted by. Typing errors are forgiven where nothing of it holds the words as typed. */
  async find(actor: Actor, request: SearchRequest, ranking: Ranking): Promise<RestrictedFound> {
    const { words } = ranking;
    const saysNothing = words.length === 0 && request.query.trim() !== '';
    if (actor.accountId === null || saysNothing) return { texts: [], words };
    const texts = await this.holding(actor, request, ranking, words);
    if (texts.some(({ as_typed }) => as_typed)) return { texts, words };
    const forgiving = await this.near.forgiving(actor, request.spaces, words);
    return forgiving ? { texts: await this.holding(actor, request, ranking, forgiving), words: forgiving } : { texts, words };
  }

  private async holding(
    actor: Actor,
    request: SearchRequest,
    { hits, words: planned }: Ranking,
    words: readonly QueryWord[],
  ): Promise<readonly RestrictedText[]> {
    const { read, all, typed } = restrictedQuery(words, request);
    const guess = planned.some(({ variants }) => variants.length > 0) ? hits[0]?.id : undefined;
    const found = await Promise.all(
      this.sources
        .readable(actor, request.spaces)
        .map(({ kinds, of }) => this.pool.rowsInTime(matching(kinds, of), [...of.values, read, all, words.length === 0 ? all : typed, guess ?? null])),
    );
    return ordered(found.flat(), request, words.length > 0);
  }
}

function ordered(found: readonly RestrictedText[], { order }: SearchRequest, hasWords: boolean): readonly RestrictedText[] {
  const whole = found.filter(({ holds }) => holds !== 'some');
  if (order === 'relevance' && hasWords) return whole.length >= enough ? whole : found;
  return whole.toSorted((one, other) => (order === 'votes' ? other.score - one.score : 0) || other.created_at.getTime() - one.created_at.getTime());
}

import { Injectable, type OnModuleInit } from '@nestjs/common';
import { type Actor, Clock, Database, LiveStamps } from '@kehila/platform';
import { SearchSources } from '../document/search-sources';
import { type Ranking } from '../engine/search-engine';
import type { SearchRequest } from '../engine/search-request';
import { standingFirst } from '../engine/standing-first';
import { wordingOf } from '../learning/wording';
import { notOver, type PinnedAnswerRow } from './pinned-answer.sql';

export const mostForOneQuery = 3;

/** How a query is recognised, whatever its word order, its endings and prefixes; empty: it says nothing. */
export function wordingOfQuery(query: string): string {
  return wordingOf(query).join(' ');
}

/** What the organisation lets stand first, in memory: a search without such an answer pays nothing for it, and a change is everywhere within a second. */
@Injectable()
export class PinnedAnswers implements OnModuleInit {
  private byWording: ReadonlyMap<string, readonly PinnedAnswerRow[]> = new Map();

  constructor(
    private readonly database: Database,
    private readonly stamps: LiveStamps,
    private readonly clock: Clock,
    private readonly sources: SearchSources,
  ) {}

  async onModuleInit(): Promise<void> {
    await this.stamps.watch('pinned_answers', () => this.read());
  }

  /** The ranking with those first that this actor may see. Whoever narrows or orders a search asks for something else. */
  async before<Found extends Ranking>(actor: Actor, request: SearchRequest, ranking: Found): Promise<Found & { readonly pinned: ReadonlySet<string> }> {
    const pins = isPlain(request) ? this.of(request.query) : [];
    const contents = pins.map(({ content_id: id, kind }) => ({ id, kind }));
    const pinned = contents.length > 0 ? await this.sources.visible(actor, contents) : new Set<string>();
    const first = contents.filter(({ id }) => pinned.has(id)).map(({ id }) => ({ id, threadId: id }));
    return first.length === 0 ? { ...ranking, pinned } : { ...ranking, ...standingFirst(ranking, first, request.depth), pinned };
  }

  private of(query: string): readonly PinnedAnswerRow[] {
    if (this.byWording.size === 0) return [];
    const now = this.clock.now();
    const pins = this.byWording.get(wordingOfQuery(query)) ?? [];
    return pins.filter(({ from_at, until_at }) => from_at <= now && now < until_at).slice(0, mostForOneQuery);
  }

  private async read(): Promise<void> {
    this.byWording = Map.groupBy(await this.database.rows(notOver, [this.clock.now()]), ({ wording }) => wording);
  }
}

function isPlain({ order, filters, phrases = [], excluded = [] }: SearchRequest): boolean {
  const { tags, ...others } = filters;
  return order === 'relevance' && phrases.length + excluded.length + tags.length === 0 && Object.values(others).every((value) => value === undefined);
}

import { Injectable, Module } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import type { Actor } from '@kehila/platform';
import { Accounts } from '@kehila/accounts';
import { Spaces } from '@kehila/spaces';
import type { SearchDocument } from './document/search-document';
import { type Readable, SearchSource, SearchSourceOf } from './document/search-source';
import { PinSearchResult } from './pinned/use-cases/pin-search-result';
import { UnpinSearchResult } from './pinned/use-cases/unpin-search-result';
import { searchProviders } from './search.providers';
import { RemoveSearchSynonyms } from './synonyms/use-cases/remove-search-synonyms';
import { SaveSearchSynonyms } from './synonyms/use-cases/save-search-synonyms';

/** A source that keeps its documents in memory; specs put them there. */
@Injectable()
@SearchSourceOf('question', 'answer', 'article')
export class Shelf extends SearchSource {
  private readonly byId = new Map<string, SearchDocument>();
  /** Hidden from everyone, though the index may not know yet. */
  readonly hidden = new Set<string>();
  /** Does not hold any more. */
  readonly old = new Set<string>();
  /** By whom what is not for everybody is read: ids of accounts. */
  readonly readers = new Map<string, Set<string>>();

  put(...documents: SearchDocument[]): string[] {
    for (const document of documents) this.byId.set(document.id, document);
    return documents.map(({ id }) => id);
  }

  take(id: string): void {
    this.byId.delete(id);
  }

  clear(): void {
    this.byId.clear();
    this.hidden.clear();
    this.old.clear();
    this.readers.clear();
  }

  override documents(ids: readonly string[]): Promise<SearchDocument[]> {
    return Promise.resolve(ids.flatMap((id) => this.byId.get(id) ?? []));
  }

  override idsAfter(id: string, limit: number): Promise<string[]> {
    const ids = [...this.byId.keys()].map(BigInt).filter((candidate) => candidate > BigInt(id));
    return Promise.resolve(
      ids
        .sort((one, other) => (one < other ? -1 : 1))
        .slice(0, limit)
        .map(String),
    );
  }

  override visible(actor: Actor, ids: readonly string[]): Promise<Set<string>> {
    return Promise.resolve(new Set(ids.filter((id) => this.isVisible(actor, id))));
  }

  override outdated(ids: readonly string[]): Promise<Set<string>> {
    return Promise.resolve(new Set(ids.filter((id) => this.old.has(id))));
  }

  override readable(actor: Actor, spaces: readonly string[]): Readable {
    const readable = [...this.byId.values()].filter(
      ({ id, audience, spaceId }) => audience !== 'public' && spaces.includes(spaceId) && this.isVisible(actor, id),
    );
    return { ids: 'select unnest($1::bigint[])', values: [readable.map(({ id }) => id)] };
  }

  private isVisible({ accountId }: Actor, id: string): boolean {
    const document = this.byId.get(id);
    if (!document || this.hidden.has(id)) return false;
    return document.audience === 'public' || (accountId !== null && (this.readers.get(id)?.has(accountId) ?? false));
  }
}

/** Two spaces that everybody may read, and a third that nobody may. */
const spaces: Pick<Spaces, 'byId' | 'bySlug' | 'readableBy'> = {
  byId: (id) => ({ id, slug: slugs[Number(id)], name: `Space ${id}` }) as ReturnType<Spaces['byId']>,
  bySlug: (slug) => (slugs.includes(slug) ? spaces.byId(String(slugs.indexOf(slug))) : undefined),
  readableBy: () => Promise.resolve(['1', '2']),
};
const slugs = ['', 'wifi', 'tv', 'secret'];

/** One person, by name `dana`. */
const accounts: Pick<Accounts, 'byHandle'> = {
  byHandle: (handle) => Promise.resolve(handle === 'dana' ? ({ id: '77', handle } as Awaited<ReturnType<Accounts['byHandle']>>) : undefined),
};

/** The search over a shelf, without GraphQL. */
@Module({
  imports: [DiscoveryModule],
  providers: [
    ...searchProviders,
    PinSearchResult,
    UnpinSearchResult,
    SaveSearchSynonyms,
    RemoveSearchSynonyms,
    Shelf,
    { provide: Spaces, useValue: spaces },
    { provide: Accounts, useValue: accounts },
  ],
})
export class SearchOfShelf {}

let lastId = 0;

export function question(fields: Partial<SearchDocument> = {}): SearchDocument {
  const id = fields.id ?? String(++lastId);
  return {
    id,
    threadId: id,
    kind: 'question',
    audience: 'public',
    spaceId: '1',
    language: 'en',
    state: 'open',
    standing: null,
    trust: null,
    trustNote: null,
    authorId: null,
    tags: [],
    title: 'A title',
    body: 'A text.',
    score: 0,
    answerCount: 0,
    createdAt: new Date('2026-06-01T08:00:00Z'),
    updatedAt: new Date('2026-06-01T08:00:00Z'),
    version: 1,
    path: `/q/${id}`,
    ...fields,
  };
}

export function answerTo(thread: SearchDocument, fields: Partial<SearchDocument> = {}): SearchDocument {
  const { title, tags, state, spaceId, language } = thread;
  return question({ kind: 'answer', title, tags, state, spaceId, language, ...fields, threadId: thread.id });
}

export function article(fields: Partial<SearchDocument> = {}): SearchDocument {
  return question({ kind: 'article', state: null, standing: 'official', ...fields });
}

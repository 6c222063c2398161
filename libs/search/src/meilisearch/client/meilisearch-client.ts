import { Injectable } from '@nestjs/common';
import { setTimeout as sleep } from 'node:timers/promises';
import type { DocumentTrust } from '../../document/search-document';
import { type KeyKind, KeyRing } from './key-ring';
import { MeilisearchFailure } from './meilisearch-failure';
import { type Call, MeilisearchHttp } from './meilisearch-http';

/** Somebody waits for hits; what is written has time. */
const searchMilliseconds = 800;
const writeMilliseconds = 20_000;
const longestTaskMilliseconds = 300_000;
const pollMilliseconds = 50;
const slowestPollMilliseconds = 500;

/** One query of a search for many. */
export interface IndexQuery {
  readonly q: string;
  readonly filter: readonly string[];
  readonly limit?: number;
  readonly matchingStrategy?: 'all' | 'frequency';
  readonly attributesToSearchOn?: readonly string[];
  readonly attributesToRetrieve?: readonly string[];
  readonly sort?: readonly string[];
  readonly facets?: readonly string[];
  readonly distinct?: string;
  readonly page?: number;
  readonly hitsPerPage?: number;
}

export interface IndexHit {
  readonly id: string;
  readonly threadId: string;
  readonly title_x?: string;
  readonly trust?: DocumentTrust | null;
  readonly _rankingScore?: number;
}

export interface IndexAnswer {
  readonly hits: readonly IndexHit[];
  readonly totalHits?: number;
  readonly facetDistribution?: Readonly<Record<string, Readonly<Record<string, number>>>>;
}

interface Task {
  readonly status: 'enqueued' | 'processing' | 'succeeded' | 'failed' | 'canceled';
  readonly error?: { readonly code: string; readonly message: string } | null;
}

interface Enqueued {
  readonly taskUid: number;
}

/** What is asked of the search server. Writes end when the server has done them. */
@Injectable()
export class MeilisearchClient {
  constructor(
    private readonly http: MeilisearchHttp,
    private readonly keys: KeyRing,
  ) {}

  async search(index: string, queries: readonly IndexQuery[]): Promise<readonly IndexAnswer[]> {
    const body = { queries: queries.map((query) => ({ indexUid: index, ...query })) };
    const call = { method: 'POST', path: '/multi-search', body, timeoutMilliseconds: searchMilliseconds } as const;
    return (await this.as<{ results: IndexAnswer[] }>('searcher', index, call)).results;
  }

  /** Lives, whoever asks. */
  async isHealthy(): Promise<boolean> {
    const health = this.http.call<{ status: string }>({ method: 'GET', path: '/health', key: null, timeoutMilliseconds: searchMilliseconds });
    return health.then(
      ({ status }) => status === 'available',
      () => false,
    );
  }

  async version(index: string): Promise<string> {
    const { pkgVersion } = await this.as<{ pkgVersion: string }>('keeper', index, {
      method: 'GET',
      path: '/version',
      timeoutMilliseconds: searchMilliseconds,
    });
    return pkgVersion;
  }

  /** When the index was made; undefined: there is none. */
  async madeAt(index: string, uid: string): Promise<string | undefined> {
    const found = this.as<{ createdAt: string }>('writer', index, { method: 'GET', path: `/indexes/${uid}`, timeoutMilliseconds: writeMilliseconds });
    return found.then(
      ({ createdAt }) => createdAt,
      (error: MeilisearchFailure) => {
        if (error.code === 'index_not_found') return undefined;
        throw error;
      },
    );
  }

  async createIndex(index: string, uid: string, settings: object): Promise<void> {
    await this.done(index, 'POST', '/indexes', { uid, primaryKey: 'id' }, ['index_already_exists']);
    await this.done(index, 'PATCH', `/indexes/${uid}/settings`, settings);
  }

  async deleteIndex(index: string, uid: string): Promise<void> {
    await this.done(index, 'DELETE', `/indexes/${uid}`, undefined, ['index_not_found']);
  }

  async put(index: string, uid: string, documents: readonly object[]): Promise<void> {
    if (documents.length > 0) await this.done(index, 'POST', `/indexes/${uid}/documents`, documents);
  }

  async delete(index: string, uid: string, ids: readonly string[]): Promise<void> {
    if (ids.length > 0) await this.done(index, 'POST', `/indexes/${uid}/documents/delete-batch`, ids);
  }

  /** Both indexes change names in one moment. */
  async swap(index: string, one: string, other: string): Promise<void> {
    const call = { method: 'POST', path: '/swap-indexes', body: [{ indexes: [one, other] }], timeoutMilliseconds: writeMilliseconds } as const;
    await this.wait('keeper', index, await this.as<Enqueued>('keeper', index, call));
  }

  /** A stretch of all documents with these of their fields. */
  async documents<Fields>(index: string, uid: string, fields: readonly string[], offset: number, limit: number): Promise<readonly Fields[]> {
    const body = { fields, offset, limit };
    const call = { method: 'POST', path: `/indexes/${uid}/documents/fetch`, body, timeoutMilliseconds: writeMilliseconds } as const;
    return (await this.as<{ results: Fields[] }>('writer', index, call)).results;
  }

  private async done(index: string, method: Call['method'], path: string, body?: unknown, harmless: readonly string[] = []): Promise<void> {
    const enqueued = await this.as<Enqueued>('writer', index, { method, path, body, timeoutMilliseconds: writeMilliseconds });
    await this.wait('writer', index, enqueued, harmless);
  }

  private async wait(kind: KeyKind, index: string, { taskUid }: Enqueued, harmless: readonly string[] = []): Promise<void> {
    const end = performance.now() + longestTaskMilliseconds;
    for (let pause = pollMilliseconds; performance.now() < end; pause = Math.min(slowestPollMilliseconds, pause * 1.5)) {
      const { status, error } = await this.as<Task>(kind, index, { method: 'GET', path: `/tasks/${taskUid}`, timeoutMilliseconds: writeMilliseconds });
      if (status === 'succeeded' || (status === 'failed' && harmless.includes(error?.code ?? ''))) return;
      if (status === 'failed' || status === 'canceled')
        throw new MeilisearchFailure(error?.code ?? 'task_canceled', 200, error?.message ?? 'a task was cancelled');
      await sleep(pause);
    }
    throw new MeilisearchFailure('timeout', 0, `task ${taskUid} of the search server does not end`);
  }

  private async as<Answer>(kind: KeyKind, index: string, call: Omit<Call, 'key'>): Promise<Answer> {
    try {
      return await this.http.call<Answer>({ ...call, key: await this.keys.keyFor(kind, index) });
    } catch (error) {
      if (error instanceof MeilisearchFailure && error.isAboutKey) this.keys.forget();
      throw error;
    }
  }
}

import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { MeilisearchFailure } from './meilisearch-failure';
import { MeilisearchHttp } from './meilisearch-http';
import { MeilisearchPlace } from './meilisearch-place';

/** What each key may do. Swapping, and reading the task of it, is only given for all indexes. */
const keyKinds = {
  searcher: { actions: ['search'], everywhere: false },
  writer: {
    actions: [
      'documents.add',
      'documents.delete',
      'documents.get',
      'indexes.create',
      'indexes.get',
      'indexes.delete',
      'settings.update',
      'settings.get',
      'tasks.get',
      'stats.get',
    ],
    everywhere: false,
  },
  keeper: { actions: ['indexes.swap', 'tasks.get', 'version'], everywhere: true },
} as const;

export type KeyKind = keyof typeof keyKinds;

const timeoutMilliseconds = 2_000;

/**
 * Keys that may do no more than their work needs, made from the master key, which serves for nothing else.
 * Where the configured key is not the master key, it is used as it is.
 */
@Injectable()
export class KeyRing {
  private readonly known = new Map<string, Promise<string | null>>();

  constructor(
    private readonly http: MeilisearchHttp,
    private readonly place: MeilisearchPlace,
  ) {}

  keyFor(kind: KeyKind, index: string): Promise<string | null> {
    const uid = uidOf(kind, index);
    const known = this.known.get(uid);
    if (known) return known;
    const made = this.make(kind, index, uid);
    this.known.set(uid, made);
    made.catch(() => this.known.delete(uid));
    return made;
  }

  /** After the server refused a key: it may have been wiped. */
  forget(): void {
    this.known.clear();
  }

  private async make(kind: KeyKind, index: string, uid: string): Promise<string | null> {
    const key = this.place.server?.key ?? null;
    if (key === null) return null;
    const existing = await this.unlessRefused(this.http.call<{ key: string }>({ method: 'GET', path: `/keys/${uid}`, key, timeoutMilliseconds }));
    if (existing === 'not the master key') return key;
    if (existing) return existing.key;
    const { actions, everywhere } = keyKinds[kind];
    const body = { uid, name: `Kehila ${kind}`, actions, indexes: everywhere ? ['*'] : [index, `${index}_next`], expiresAt: null };
    const made = this.http.call<{ key: string }>({ method: 'POST', path: '/keys', body, key, timeoutMilliseconds });
    // Another process was quicker.
    return (await made.catch((error: MeilisearchFailure) => this.existing(error, uid, key))).key;
  }

  private async existing(error: MeilisearchFailure, uid: string, key: string): Promise<{ key: string }> {
    if (error.code !== 'api_key_already_exists') throw error;
    return this.http.call<{ key: string }>({ method: 'GET', path: `/keys/${uid}`, key, timeoutMilliseconds });
  }

  private async unlessRefused<Answer>(answer: Promise<Answer>): Promise<Answer | 'not the master key' | undefined> {
    try {
      return await answer;
    } catch (error) {
      if (!(error instanceof MeilisearchFailure)) throw error;
      if (error.code === 'api_key_not_found') return undefined;
      if (error.isAboutKey) return 'not the master key';
      throw error;
    }
  }
}

/** The same for every process of an installation: a UUID of version 4 that is drawn from the names. */
function uidOf(kind: KeyKind, index: string): string {
  const hex = createHash('sha256').update(`${kind} ${index}`).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DiscoveryService } from '@nestjs/core';
import type { Actor } from '@kehila/platform';
import type { DocumentKind, SearchDocument } from './search-document';
import { kindsOf, type SearchSource } from './search-source';

/** All sources together, found among the providers once, at boot. */
@Injectable()
export class SearchSources implements OnModuleInit {
  private sources: SearchSource[] = [];

  constructor(private readonly discovery: DiscoveryService) {}

  onModuleInit(): void {
    const instances = this.discovery.getProviders().map(({ instance }): unknown => instance);
    this.sources = instances.filter((instance): instance is SearchSource => typeof instance === 'object' && instance !== null && kindsOf(instance).length > 0);
  }

  all(): readonly SearchSource[] {
    return this.sources;
  }

  async documents(ids: readonly string[]): Promise<SearchDocument[]> {
    const found: SearchDocument[] = [];
    for (const source of this.sources) found.push(...(await source.documents(ids)));
    return found;
  }

  /** Those of the contents that the actor may see now. */
  async visible(actor: Actor, contents: readonly { id: string; kind: DocumentKind }[]): Promise<Set<string>> {
    const answers = await Promise.all(this.sources.map((source) => visibleOf(source, actor, contents)));
    return new Set(answers.flatMap((ids) => [...ids]));
  }
}

async function visibleOf(source: SearchSource, actor: Actor, contents: readonly { id: string; kind: DocumentKind }[]): Promise<Set<string>> {
  const ids = contents.filter(({ kind }) => source.kinds.includes(kind)).map(({ id }) => id);
  return ids.length > 0 ? source.visible(actor, ids) : new Set();
}

import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DiscoveryService } from '@nestjs/core';
import type { Actor } from '@kehila/platform';
import type { DocumentKind, SearchDocument } from './search-document';
import { kindsOf, type Readable, type SearchSource } from './search-source';

interface Content {
  readonly id: string;
  readonly kind: DocumentKind;
}

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

  /** As `documents`, where the kinds are known: only the sources of these are asked. */
  async documentsOf(contents: readonly Content[]): Promise<SearchDocument[]> {
    const answers = await Promise.all(this.sources.map((source) => documentsFrom(source, contents)));
    return answers.flat();
  }

  /** What of the texts that are not for everybody the actor may read, a source at a time. */
  readable(actor: Actor, spaces: readonly string[]): { readonly kinds: string; readonly of: Readable }[] {
    return this.sources.flatMap((source) => {
      const of = source.readable(actor, spaces);
      return of ? [{ kinds: source.kinds.join('_'), of }] : [];
    });
  }

  /** Those of the contents whose text does not hold any more. */
  async outdated(contents: readonly Content[]): Promise<Set<string>> {
    const answers = await Promise.all(this.sources.map((source) => outdatedOf(source, contents)));
    return new Set(answers.flatMap((ids) => [...ids]));
  }

  /** Those of the contents that the actor may see now. */
  async visible(actor: Actor, contents: readonly Content[]): Promise<Set<string>> {
    const answers = await Promise.all(this.sources.map((source) => visibleOf(source, actor, contents)));
    return new Set(answers.flatMap((ids) => [...ids]));
  }
}

async function visibleOf(source: SearchSource, actor: Actor, contents: readonly Content[]): Promise<Set<string>> {
  const ids = idsOf(source, contents);
  return ids.length > 0 ? source.visible(actor, ids) : new Set();
}

async function outdatedOf(source: SearchSource, contents: readonly Content[]): Promise<Set<string>> {
  const ids = idsOf(source, contents);
  return ids.length > 0 ? source.outdated(ids) : new Set();
}

function idsOf(source: SearchSource, contents: readonly Content[]): string[] {
  return contents.filter(({ kind }) => source.kinds.includes(kind)).map(({ id }) => id);
}

async function documentsFrom(source: SearchSource, contents: readonly Content[]): Promise<SearchDocument[]> {
  const ids = idsOf(source, contents);
  return ids.length > 0 ? source.documents(ids) : [];
}

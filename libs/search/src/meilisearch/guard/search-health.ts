import { Injectable } from '@nestjs/common';
import { MeilisearchPlace } from '../client/meilisearch-place';
import type { Standing } from '../mirror/mirror-state';
import { GuardedEngine } from './guarded-engine';

/** How the search server stands; undefined: there is none. */
@Injectable()
export class SearchHealth {
  constructor(
    private readonly place: MeilisearchPlace,
    private readonly engine: GuardedEngine,
  ) {}

  async standing(): Promise<Standing | undefined> {
    return this.place.server ? this.engine.standing() : undefined;
  }
}

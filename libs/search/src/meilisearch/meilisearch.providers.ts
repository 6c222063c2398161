import type { Provider } from '@nestjs/common';
import { SearchEngine } from '../engine/search-engine';
import { PostgresEngine } from '../postgres/postgres-engine';
import { KeyRing } from './client/key-ring';
import { MeilisearchClient } from './client/meilisearch-client';
import { MeilisearchHttp } from './client/meilisearch-http';
import { MeilisearchPlace, meilisearchPlace } from './client/meilisearch-place';
import { GuardedEngine } from './guard/guarded-engine';
import { SearchHealth } from './guard/search-health';
import { MeilisearchEngine } from './meilisearch-engine';
import { MirrorCheck } from './mirror/mirror.check';
import { MirrorRebuild } from './mirror/mirror-rebuild';
import { MirrorRows } from './mirror/mirror-rows';
import { MirrorState } from './mirror/mirror-state';
import { SearchMirror } from './mirror/search-mirror';
import { BesideCheck } from './query/beside-check';
import { Counting } from './query/counting';
import { Ordering } from './query/ordering';
import { Relevance } from './query/relevance';
import { TitleOrder } from './query/title-order';
import { Weighing } from './query/weighing';

const asking: Provider[] = [
  meilisearchPlace,
  MeilisearchHttp,
  KeyRing,
  MeilisearchClient,
  Relevance,
  Ordering,
  Counting,
  BesideCheck,
  TitleOrder,
  Weighing,
  MeilisearchEngine,
  GuardedEngine,
];
const mirroring: Provider[] = [MirrorRows, MirrorState, SearchMirror, MirrorRebuild, MirrorCheck, SearchHealth];

/** The engine that the settings choose, and all that an outside search server needs. */
export const meilisearchProviders: Provider[] = [
  ...asking,
  ...mirroring,
  {
    provide: SearchEngine,
    useFactory: ({ server }: MeilisearchPlace, guarded: GuardedEngine, postgres: PostgresEngine): SearchEngine => (server ? guarded : postgres),
    inject: [MeilisearchPlace, GuardedEngine, PostgresEngine],
  },
];

import type { Provider } from '@nestjs/common';
import { Settings } from '@kehila/platform';

/** Where the search server stands; null: there is none, and PostgreSQL finds. */
export abstract class MeilisearchPlace {
  abstract readonly server: { readonly url: string; readonly key: string | null } | null;
}

/** Read from the settings, where this process has some. */
export const meilisearchPlace: Provider = {
  provide: MeilisearchPlace,
  useFactory: (settings?: Settings): MeilisearchPlace => ({ server: settings?.meilisearch ?? null }),
  inject: [{ token: Settings, optional: true }],
};

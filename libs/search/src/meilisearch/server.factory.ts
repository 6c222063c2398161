import type { Provider } from '@nestjs/common';
import { Settings } from '@kehila/platform';
import { meilisearchProgram, SpecServer } from '@kehila/testing';

/** A server that somebody runs. */
const outside = process.env.MEILISEARCH_URL;

export const hasMeilisearch = outside !== undefined || meilisearchProgram !== undefined;
export const whySkipped = 'needs MEILISEARCH_URL or a program "meilisearch" on the PATH';

/** Settings that name this server, as a port for `useFeatures`. */
export function settingsWith(server: { readonly url: string; readonly key: string | null }): Provider {
  return { provide: Settings, useValue: { meilisearch: server } as Partial<Settings> };
}

/** For the head of a `describe`, before the features are booted: the server that somebody runs, or one of our own. */
export function useMeilisearch(): { readonly url: string; readonly key: string | null } {
  if (outside !== undefined || meilisearchProgram === undefined) return { url: outside ?? '', key: process.env.MEILISEARCH_KEY ?? null };
  return useSpecServer(meilisearchProgram);
}

export function useSpecServer(program: string): SpecServer {
  const server = new SpecServer(program);
  beforeAll(() => server.start());
  afterAll(() => server.close());
  return server;
}

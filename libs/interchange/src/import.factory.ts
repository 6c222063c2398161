import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Type } from '@nestjs/common';
import { AccountsModule, PublicAddress, Standing } from '@kehila/accounts';
import type { ContentCheck } from '@kehila/platform';
import { SearchIndexing } from '@kehila/search';
import { SpacesModule } from '@kehila/spaces';
import { useFeatures } from '@kehila/testing';
import { InterchangeModule } from './interchange.module';
import type { ImportFormat } from './run/import-source';
import type { ImportSummary } from './run/import-summary';
import type { ImportOptions } from './run/imports';

/** The search lib has its own specs; here only what it is told to index. */
class RecordedIndexing {
  readonly ids: string[] = [];

  refresh(ids: readonly string[]): Promise<void> {
    this.ids.push(...ids);
    return Promise.resolve();
  }
}

interface Importer {
  run(options: ImportOptions): Promise<ImportSummary>;
}

/** A community in which one format is imported. Each dump goes into a space of its own, where none is named. */
export function useImports(format: ImportFormat, importer: Type<Importer>, checks: readonly Type<ContentCheck>[] = []) {
  const indexing = new RecordedIndexing();
  const kehila = useFeatures({
    modules: [AccountsModule, SpacesModule, InterchangeModule],
    ports: [
      { provide: SearchIndexing, useValue: indexing },
      { provide: Standing, useValue: {} },
      { provide: PublicAddress, useValue: { url: (path: string) => `https://community.example${path}` } satisfies PublicAddress },
      ...checks.map((check) => ({ provide: check, useValue: new check() })),
    ],
    at: new Date('2026-11-01T08:00:00Z'),
  });
  const folders: string[] = [];
  let spaces = 0;

  afterAll(() => Promise.all(folders.map((folder) => rm(folder, { recursive: true, force: true }))));

  return {
    kehila,
    indexing,

    run: (options: Pick<ImportOptions, 'path'> & Partial<ImportOptions>): Promise<ImportSummary> =>
      kehila.get(importer).run({ spaceSlug: `${format}-${++spaces}`, ...options }),

    /** The folder is gone when the specs are through. */
    removed(folder: string): string {
      folders.push(folder);
      return folder;
    },

    /** A folder with these files. */
    async folderOf(files: Readonly<Record<string, string | Buffer>>): Promise<string> {
      const folder = await mkdtemp(join(tmpdir(), 'kehila import '));
      folders.push(folder);
      for (const [name, bytes] of Object.entries(files)) {
        await mkdir(dirname(join(folder, name)), { recursive: true });
        await writeFile(join(folder, name), bytes);
      }
      return folder;
    },

    /** What a row over there has become here; empty when it is not here. */
    async ours(summary: ImportSummary, kind: string, externalId: string | number): Promise<Record<string, unknown>> {
      const [row] = await kehila.sql<{ id: string }>(
        `select r.internal_id as id from import_reference r join import_source s on s.id = r.source_id
         where s.space_id = $1 and s.format = $2 and r.kind = $3 and r.external_id = $4`,
        ...[summary.space.id, format, kind, String(externalId)],
      );
      return (await kehila.sql(`select * from ${kind} where id = $1`, row?.id ?? 0))[0] ?? {};
    },
  };
}

import { randomUUID } from 'node:crypto';
import { Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import { MeilisearchClient } from '../client/meilisearch-client';
import { MeilisearchFailure } from '../client/meilisearch-failure';
import { MeilisearchPlace } from '../client/meilisearch-place';
import { type IndexedRow, indexDocument } from '../documents/index-document';
import { indexSettings, madeBy } from '../documents/index-settings';
import { MirrorRows, type MirrorRow } from './mirror-rows';
import { MirrorState } from './mirror-state';

const mostChanges = 1_000;
/** A rebuild goes in small steps, since the server does one thing after the other: what changes meanwhile is not kept waiting. */
const builtAtOnce = 2_000;
const mostBytes = 8_000_000;
const renewMilliseconds = 10_000;
const testedVersions = /^1\.5[0-3]\./;

/** How a step ended: with more to do, with nothing left, while another process does it, without a server that answers. */
export type StepEnd = 'more' | 'done' | 'elsewhere' | 'away';

/**
 * Keeps the index on the search server equal to the index here. One process at a time does, and what it brings it reads at that moment:
 * an older text never replaces a newer one. What changed while the server was away waits in the database.
 */
@Injectable()
export class SearchMirror implements OnApplicationShutdown {
  private readonly logger = new Logger(SearchMirror.name);
  private readonly holder = randomUUID();
  private versionSeen?: string;
  private isDisabled = false;
  private stepping: Promise<StepEnd> | undefined;

  constructor(
    private readonly place: MeilisearchPlace,
    private readonly client: MeilisearchClient,
    private readonly rows: MirrorRows,
    private readonly state: MirrorState,
  ) {}

  /** Whether there is a server to keep equal. */
  get isWanted(): boolean {
    return this.place.server !== null;
  }

  /** Brings all that waits, as far as the server answers. Without a server it sees to it once that no changes are kept. */
  async run(goesOn: () => boolean = () => true): Promise<StepEnd> {
    if (!this.isWanted) {
      if (!this.isDisabled) await this.rows.disable();
      this.isDisabled = true;
      return 'done';
    }
    let end: StepEnd = 'more';
    while (end === 'more' && goesOn()) end = await this.step();
    return end;
  }

  /** One after the other in this process too: who comes while a step is under way shares it. */
  step(): Promise<StepEnd> {
    this.stepping ??= this.oneStep().finally(() => (this.stepping = undefined));
    return this.stepping;
  }

  private async oneStep(): Promise<StepEnd> {
    const row = await this.rows.lease(this.holder);
    if (!row) return 'elsewhere';
    const renewal = setInterval(() => void this.rows.lease(this.holder).catch(() => undefined), renewMilliseconds);
    try {
      const end = await this.bring(row);
      if (row.trouble !== null) await this.rows.note({ trouble: null });
      return end;
    } catch (error) {
      if (!(error instanceof MeilisearchFailure)) throw error;
      if (row.trouble !== error.code) this.logger.warn(`the search server does not take what changed: ${error.code} ${error.message}`);
      await this.rows.note({ trouble: error.code });
      return 'away';
    } finally {
      clearInterval(renewal);
      this.state.forget();
    }
  }

  async onApplicationShutdown(): Promise<void> {
    if (this.isWanted) await this.rows.release(this.holder).catch(() => undefined);
  }

  private async bring(row: MirrorRow): Promise<StepEnd> {
    const index = await this.state.indexUid();
    await this.lookAtVersion(index);
    const made = await this.client.madeAt(index, index);
    if (!row.enabled || made === undefined || made !== row.index_made_at) return this.begin(index, row);
    if (row.served_as !== madeBy && row.building_as !== madeBy) return this.build(index);
    const isBuilding = row.building_as !== null;
    if (isBuilding && (await this.client.madeAt(index, next(index))) === undefined) return this.build(index);
    const brought = await this.bringChanges(index, isBuilding ? [index, next(index)] : [index]);
    if (brought === mostChanges) return 'more';
    if (isBuilding) return this.buildOn(index, row.built_to);
    return brought > 0 ? 'more' : 'done';
  }

  /** The server is new, was wiped, or was not kept equal: nothing there may answer until it is built. */
  private async begin(index: string, row: MirrorRow): Promise<StepEnd> {
    await this.rows.note({ enabled: true, served_as: null, building_as: null });
    if (row.served_as !== null) this.logger.warn('the index on the search server is not the one that was made there: it is built anew');
    await this.client.createIndex(index, index, indexSettings);
    await this.rows.note({ index_made_at: (await this.client.madeAt(index, index)) ?? null });
    return 'more';
  }

  private async build(index: string): Promise<StepEnd> {
    await this.client.deleteIndex(index, next(index));
    await this.client.createIndex(index, next(index), indexSettings);
    await this.rows.note({ building_as: madeBy, built_to: '0', built_documents: 0 });
    return 'more';
  }

  private async buildOn(index: string, builtTo: string): Promise<StepEnd> {
    const rows = await this.rows.after(builtTo, builtAtOnce);
    const last = rows.at(-1)?.id;
    if (last === undefined) return this.finish(index);
    await this.put(index, [next(index)], rows);
    await this.rows.note({ built_to: last });
    return 'more';
  }

  /** The new index takes the place of the old one in one moment. Stopped in between, it is built again. */
  private async finish(index: string): Promise<StepEnd> {
    await this.rows.note({ index_made_at: null });
    await this.client.swap(index, index, next(index));
    await this.rows.note({ index_made_at: (await this.client.madeAt(index, index)) ?? null, served_as: madeBy, building_as: null });
    await this.client.deleteIndex(index, next(index));
    return 'more';
  }

  private async bringChanges(index: string, targets: readonly string[]): Promise<number> {
    const changes = await this.rows.changes(mostChanges);
    if (changes.length === 0) return 0;
    const ids = changes.map(({ document_id }) => document_id);
    const rows = await this.rows.byIds(ids);
    const found = new Set(rows.map(({ id }) => id));
    for (const target of targets)
      await this.client.delete(
        index,
        target,
        ids.filter((id) => !found.has(id)),
      );
    await this.put(index, targets, rows);
    await this.rows.forget(changes);
    return changes.length;
  }

  /** In portions that the server takes at once. */
  private async put(index: string, targets: readonly string[], rows: readonly IndexedRow[]): Promise<void> {
    let portion: object[] = [];
    let bytes = 0;
    const send = async (): Promise<void> => {
      for (const target of targets) await this.client.put(index, target, portion);
      portion = [];
      bytes = 0;
    };
    for (const row of rows) {
      const size = 4 * (row.title.length + row.body.length);
      if (bytes + size > mostBytes) await send();
      portion.push(indexDocument(row));
      bytes += size;
    }
    await send();
  }

  private async lookAtVersion(index: string): Promise<void> {
    const version = await this.client.version(index);
    if (version === this.versionSeen) return;
    this.versionSeen = version;
    if (!testedVersions.test(version)) this.logger.warn(`the search server has version ${version}; tested are 1.50 to 1.53`);
  }
}

function next(index: string): string {
  return `${index}_next`;
}

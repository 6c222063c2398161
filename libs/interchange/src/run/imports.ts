import { Injectable } from '@nestjs/common';
import { Clock, Database, type Locale, translate } from '@kehila/platform';
import { ImportRefused } from '../import-refused';
import { TextRenderer } from '../text/text-renderer';
import { type ImportProgress, type ImportRun, ImportStatements } from './import-run';
import { finishSource, type ImportFormat, isFree, leaveSource, openSource } from './import-source';
import { type ImportSummary, Tally } from './import-summary';
import { TargetSpace } from './target-space';

export interface ImportOptions {
  /** The export of the former site. */
  readonly path: string;
  /** Made when there is none of this name. */
  readonly spaceSlug: string;
  readonly onProgress?: (progress: ImportProgress) => void;
  /** Stops between two batches; the same import goes on from there. */
  readonly signal?: AbortSignal;
}

/** What all imports have in common: one a space at a time, a connection of its own, a summary at the end, a row in the audit log. */
@Injectable()
export class Imports {
  constructor(
    private readonly database: Database,
    private readonly spaces: TargetSpace,
    private readonly clock: Clock,
  ) {}

  /**
   * Asked before a preparation that takes long; `run` asks again.
   * @throws ImportRefused when an import into this space cannot begin now.
   */
  async mayBegin(spaceSlug: string): Promise<void> {
    const spaceId = await this.spaces.find(spaceSlug);
    if (spaceId !== undefined && !(await this.database.row(isFree, [spaceId]))?.free) throw new ImportRefused(translate('interchange_refused_running'));
  }

  /** @throws ImportRefused when it cannot begin; the signal's reason when it is stopped. */
  async run(
    format: ImportFormat,
    { spaceSlug, onProgress = () => undefined, signal }: Omit<ImportOptions, 'path'>,
    language: Locale,
    story: (run: ImportRun) => Promise<void>,
  ): Promise<ImportSummary> {
    const begun = performance.now();
    const space = await this.spaces.findOrCreate(spaceSlug);
    const client = await this.database.connect();
    const renderer = TextRenderer.open();
    const statements = new ImportStatements(client);
    try {
      const sourceId = await openSource(statements, format, space.id, this.clock.now());
      const tally = new Tally();
      const kept = { tally, closed: new Set<string>() };
      await story({ statements, renderer, sourceId, spaceId: space.id, language, now: this.clock.now(), ...kept, onProgress, signal });
      await finishSource(statements, sourceId, this.clock.now());
      return tally.summary(space, (performance.now() - begun) / 1_000);
    } finally {
      await renderer.close();
      await leaveSource(statements, space.id);
      // Its time limits and temporary tables end with it.
      client.release(true);
    }
  }
}

/** Lets all steps come to their end, also when one fails. */
export async function together(...steps: Promise<void>[]): Promise<void> {
  const outcomes = await Promise.allSettled(steps);
  const failed = outcomes.find((outcome) => outcome.status === 'rejected');
  if (failed) throw failed.reason;
}

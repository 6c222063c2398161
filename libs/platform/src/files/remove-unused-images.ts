import { Injectable } from '@nestjs/common';
import { Actor } from '../actor';
import { Clock } from '../clock';
import { Database } from '../database';
import { UnitOfWork } from '../work/unit-of-work';
import { Files } from './files';
import { textImagesAfter } from './files.sql';
import { AllImagePlaces } from './image-places';

const batch = 200;
/** So many are looked at in one run, so that a run stays short however many there are. */
const mostLookedAt = 2_000;
const youngestMilliseconds = 24 * 3_600_000;

/** A job for the worker: images that stand in no text a day after they were brought, as when somebody thought better of it. */
@Injectable()
export class RemoveUnusedImages {
  /** Where the last run stopped; the next goes on behind it, and from the beginning after the last image. */
  private last = '';

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly work: UnitOfWork,
    private readonly files: Files,
    private readonly places: AllImagePlaces,
  ) {}

  /** How many are gone. */
  async run(): Promise<number> {
    const before = new Date(this.clock.now().getTime() - youngestMilliseconds);
    let removed = 0;
    for (let looked = 0; looked < mostLookedAt; looked += batch) {
      const ids = (await this.database.rows(textImagesAfter, [this.last, before, batch])).map(({ id }) => id);
      removed += await this.removeUnused(ids);
      this.last = ids.length < batch ? '' : ids.at(-1)!;
      if (this.last === '') break;
    }
    return removed;
  }

  private async removeUnused(ids: readonly string[]): Promise<number> {
    const kept = new Set(await this.places.keeps(ids));
    const unused = ids.filter((id) => !kept.has(id));
    if (unused.length > 0) await this.work.run<void>({ act: 'removeFiles', actor: Actor.anonymous('he') }, (tx) => this.files.remove(tx, unused));
    return unused.length;
  }
}

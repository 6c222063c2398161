import { Injectable } from '@nestjs/common';
import { Actor } from '../actor';
import { Clock } from '../clock';
import { Database } from '../database';
import { isFailure } from '../work/failure';
import { UnitOfWork } from '../work/unit-of-work';
import { Files } from './files';
import { textImagesAfter } from './files.sql';
import { AllImagePlaces } from './image-places';

const batch = 200;
/** So many are looked at in one run, so that a run stays short however many there are. */
const mostLookedAt = 2_000;
/** Somebody may have put the text aside, and go on in a few days. */
const youngestMilliseconds = 7 * 24 * 3_600_000;

/** A job for the worker: images that stand in no text a week after they were brought, as when somebody thought better of it. */
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
    if ((await this.unused(ids)).length === 0) return 0;
    const outcome = await this.work.run<readonly string[]>({ act: 'removeFiles', actor: Actor.anonymous('he') }, async (tx) => {
      // Meanwhile one may have come into a text.
      const unused = await this.unused(ids);
      await this.files.remove(tx, unused);
      return unused;
    });
    return isFailure(outcome) ? 0 : outcome.length;
  }

  private async unused(ids: readonly string[]): Promise<string[]> {
    const kept = new Set(await this.places.keeps(ids));
    return ids.filter((id) => !kept.has(id));
  }
}

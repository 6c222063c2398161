import { Injectable } from '@nestjs/common';
import { Actor } from '../actor';
import { Clock } from '../clock';
import { Database } from '../database';
import { UnitOfWork } from '../work/unit-of-work';
import { Files } from './files';
import { unwornFaces } from './files.sql';

const batch = 100;
const youngestMilliseconds = 3_600_000;

/** A job for the worker: pictures that their owner has replaced or taken away. */
@Injectable()
export class RemoveUnwornFaces {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly work: UnitOfWork,
    private readonly files: Files,
  ) {}

  /** How many are gone. */
  async run(): Promise<number> {
    const before = new Date(this.clock.now().getTime() - youngestMilliseconds);
    const unworn = (await this.database.rows(unwornFaces, [before, batch])).map((row) => row.id);
    if (unworn.length === 0) return 0;
    await this.work.run<void>({ act: 'removeFiles', actor: Actor.anonymous('he') }, (tx) => this.files.remove(tx, unworn));
    return unworn.length;
  }
}

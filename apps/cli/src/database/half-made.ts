import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Stands in the data folder while the database is being made and filled. Found at a start, the one before was interrupted: it is made anew. */
export class HalfMadeMark {
  private readonly file: string;

  constructor(dataFolder: string) {
    this.file = join(dataFolder, 'database-half-made');
  }

  get isSet(): boolean {
    return existsSync(this.file);
  }

  set(): void {
    writeFileSync(this.file, '');
  }

  remove(): void {
    rmSync(this.file, { force: true });
  }
}

import { ENDLESS } from './lines';

/** Stands for a row that is not needed, so that the lines keep their numbers. */
export const LEFT_OUT = '';

/** Of rows as COPY writes them, the columns that are read. A row with more or fewer fields than its table leaves only their number. */
export class KeptColumns {
  readonly names: readonly string[];
  private readonly places: readonly number[];

  constructor(
    private readonly all: readonly string[],
    wanted: readonly string[],
    /** Where given, only the rows of this name are needed. */
    private readonly neededName?: string,
  ) {
    this.places = all.flatMap((name, at) => (wanted.includes(name) ? [at] : []));
    this.names = this.places.map((at) => all[at]!);
  }

  of(row: string): string {
    if (row === ENDLESS) return row;
    const fields = (row.endsWith('\r') ? row.slice(0, -1) : row).split('\t');
    if (fields.length !== this.all.length) return `${ENDLESS}${fields.length}/${this.all.length}`;
    if (this.neededName !== undefined && fields[this.all.indexOf('name')] !== this.neededName) return LEFT_OUT;
    return this.places.map((at) => fields[at]!).join('\t');
  }
}

import { SaxesParser } from 'saxes';
import { translate } from '@kehila/platform';
import { BrokenRow, missing } from './broken-row';
import type { RowPiece } from './row-pieces';

const WHOLE_NUMBER = /^-?\d{1,15}$/;
const MOMENT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?$/;

/** One row of a dump: attributes, each asked for as what it must be. */
export class DumpRow {
  private constructor(
    readonly line: number,
    private readonly attributes: Readonly<Record<string, string>>,
  ) {}

  /** @throws BrokenRow when it is no well-formed XML. */
  static parse(piece: RowPiece): DumpRow {
    const rows: Readonly<Record<string, string>>[] = [];
    const parser = new SaxesParser({ fragment: true, position: false });
    parser.on('opentag', ({ attributes }) => rows.push(attributes as Record<string, string>));
    try {
      parser.write(piece.text).close();
    } catch (error) {
      throw new BrokenRow(translate('interchange_reason_not_xml', { detail: error instanceof Error ? error.message : String(error) }));
    }
    return new DumpRow(piece.line, rows[0]!);
  }

  /** Null when absent or empty. */
  text(name: string): string | null {
    return this.attributes[name] || null;
  }

  /** @throws BrokenRow when absent; it may be empty. */
  required(name: string): string {
    const value = this.attributes[name];
    if (value === undefined) throw missing(name);
    return value;
  }

  /** The row's own number, as the other files name it. */
  get id(): string {
    this.required('Id');
    return this.reference('Id')!;
  }

  /** The number of another row, or null. */
  reference(name: string): string | null {
    const number = this.wholeNumber(name);
    return number === null ? null : String(number);
  }

  wholeNumber(name: string): number | null {
    const value = this.text(name);
    if (value === null) return null;
    if (!WHOLE_NUMBER.test(value)) throw new BrokenRow(translate('interchange_reason_not_a_number', { attribute: name }));
    return Number(value);
  }

  /** Times are in UTC and say no zone. */
  moment(name: string): Date | null {
    const value = this.text(name);
    if (value === null) return null;
    const moment = new Date(MOMENT.test(value) ? `${value}Z` : Number.NaN);
    if (Number.isNaN(moment.getTime())) throw new BrokenRow(translate('interchange_reason_not_a_date', { attribute: name }));
    return moment;
  }

  requiredMoment(name: string): Date {
    this.required(name);
    return this.moment(name)!;
  }
}

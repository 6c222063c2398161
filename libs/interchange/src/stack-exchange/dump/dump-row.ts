import { SaxesParser } from 'saxes';
import { translate } from '@kehila/platform';
import { BrokenRow } from '../../run/broken-row';
import { FieldRow } from '../../run/field-row';
import type { RowPiece } from './row-pieces';

/** One row of a dump: attributes of an element. */
export class DumpRow extends FieldRow {
  private constructor(
    readonly line: number,
    attributes: Readonly<Record<string, string>>,
  ) {
    super(attributes, 'Id');
  }

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
}

import { translate } from '@kehila/platform';
import { BrokenRow } from '../../run/broken-row';
import { FieldRow } from '../../run/field-row';
import { ENDLESS } from './lines';

const NULL = '\\N';
const ESCAPE = /\\(?:([0-7]{1,3})|x([0-9a-f]{1,2})|([^]))/gi;
const NAMED: Readonly<Record<string, string>> = { b: '\b', f: '\f', n: '\n', r: '\r', t: '\t', v: '\v' };

/**
 * One row of a table as `KeptColumns` leaves it: fields between tabs, in the order of the columns.
 * @throws BrokenRow when it had no end, or more or fewer fields than the table has columns.
 */
export function copyRow(columns: readonly string[], line: string): FieldRow {
  if (line === ENDLESS) throw new BrokenRow(translate('interchange_reason_endless'));
  if (line.startsWith(ENDLESS)) throw wrongNumber(line);
  const written = line.split('\t');
  const fields: Record<string, string> = {};
  for (const [at, field] of written.entries()) if (field !== NULL) fields[columns[at]!] = field.includes('\\') ? unescaped(field) : field;
  return new FieldRow(fields, 'id');
}

function wrongNumber(line: string): BrokenRow {
  const [fields = '', columns = ''] = line.slice(ENDLESS.length).split('/');
  return new BrokenRow(translate('interchange_reason_fields', { fields, columns }));
}

function unescaped(field: string): string {
  return field.replace(ESCAPE, (_, octal?: string, hexadecimal?: string, named?: string) => {
    if (named !== undefined) return NAMED[named] ?? named;
    return String.fromCharCode(octal === undefined ? Number.parseInt(hexadecimal!, 16) : Number.parseInt(octal, 8));
  });
}

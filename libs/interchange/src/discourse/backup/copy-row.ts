import { translate } from '@kehila/platform';
import { BrokenRow } from '../../run/broken-row';
import { FieldRow } from '../../run/field-row';

const NULL = '\\N';
const ESCAPE = /\\(?:([0-7]{1,3})|x([0-9a-f]{1,2})|([^]))/gi;
const NAMED: Readonly<Record<string, string>> = { b: '\b', f: '\f', n: '\n', r: '\r', t: '\t', v: '\v' };

/**
 * One row of a table as COPY writes it: fields between tabs, in the order of the columns.
 * @throws BrokenRow when it has more or fewer fields than the table has columns.
 */
export function copyRow(columns: readonly string[], line: string): FieldRow {
  const written = (line.endsWith('\r') ? line.slice(0, -1) : line).split('\t');
  if (written.length !== columns.length)
    throw new BrokenRow(translate('interchange_reason_fields', { fields: String(written.length), columns: String(columns.length) }));
  const fields: Record<string, string> = {};
  for (const [at, field] of written.entries()) if (field !== NULL) fields[columns[at]!] = field.includes('\\') ? unescaped(field) : field;
  return new FieldRow(fields, 'id');
}

function unescaped(field: string): string {
  return field.replace(ESCAPE, (_, octal?: string, hexadecimal?: string, named?: string) => {
    if (named !== undefined) return NAMED[named] ?? named;
    return String.fromCharCode(octal === undefined ? Number.parseInt(hexadecimal!, 16) : Number.parseInt(octal, 8));
  });
}

import { translate } from '@kehila/platform';
import { BrokenRow } from '../run/broken-row';

/** A file with what stands about it before its text. */
export interface AboutText {
  /** Each a text, or a list of them. */
  readonly about: Readonly<Record<string, string | readonly string[]>>;
  readonly text: string;
}

const MARK = '---';
const FIELD = /^([A-Za-z][\w-]*):(?:\s+(.*))?$/;
const ENTRY = /^\s*-\s+(.*)$/;
const NOTHING: ReadonlySet<string> = new Set(['', 'null', '~']);

/**
 * The part of YAML in which such heads are written: one line a field, values as JSON or as they stand, lists in brackets or a line an entry.
 * What is deeper than that is not read.
 * @throws BrokenRow when the head does not end.
 */
export function takeApart(file: string): AboutText {
  const lines = file
    .replace(/^\ufeff/, '')
    .replace(/\r\n?/g, '\n')
    .split('\n');
  if (lines[0]?.trimEnd() !== MARK) return { about: {}, text: lines.join('\n') };
  const end = lines.findIndex((line, at) => at > 0 && line.trimEnd() === MARK);
  if (end === -1) throw new BrokenRow(translate('interchange_reason_endless_head'));
  return { about: fieldsIn(lines.slice(1, end)), text: lines.slice(end + 1).join('\n') };
}

function fieldsIn(lines: readonly string[]): Record<string, string | readonly string[]> {
  const fields = new Map<string, string | readonly string[]>();
  let last = '';
  for (const line of lines) {
    const [, name, value = ''] = FIELD.exec(line) ?? [];
    const [, entry] = name === undefined ? (ENTRY.exec(line) ?? []) : [];
    if (name !== undefined) fields.set((last = name.toLowerCase()), valueOf(value.trim()));
    else if (entry !== undefined && last !== '') fields.set(last, [...[fields.get(last) ?? []].flat().filter((one) => one !== ''), wordOf(entry.trim())]);
  }
  return Object.fromEntries(fields);
}

function valueOf(written: string): string | readonly string[] {
  if (!written.startsWith('[')) return wordOf(written);
  const list = parsed(written);
  if (Array.isArray(list)) return list.map(String);
  return written
    .replace(/^\[|\]$/g, '')
    .split(',')
    .map((one) => wordOf(one.trim()));
}

function wordOf(written: string): string {
  if (NOTHING.has(written)) return '';
  if (written.startsWith('"')) {
    const text = parsed(written);
    return typeof text === 'string' ? text : written;
  }
  return /^'.*'$/.test(written) ? written.slice(1, -1).replaceAll("''", "'") : written;
}

function parsed(written: string): unknown {
  try {
    return JSON.parse(written);
  } catch {
    return undefined;
  }
}

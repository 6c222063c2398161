import { translate } from '@kehila/platform';
import { BrokenRow } from '../run/broken-row';

/** A file with what stands about it before its text. */
export interface AboutText {
  /** Each a text, or a list of them. */
  readonly about: Readonly<Record<string, string | readonly string[]>>;
  readonly text: string;
}

const MARK = '---';
const FIELD = /^([A-Za-z][\w-]*):(?:\s+(.*))?$/s;
const ENTRY = /^\s*-\s+(.*)$/s;
/** Heads of other kinds, which are not read. */
const OTHER_HEAD = /^(?:\+\+\+|\{)$/;
const NOTHING: ReadonlySet<string> = new Set(['', 'null', '~']);

/**
 * The part of YAML in which such heads are written: one line a field, values as JSON or as they stand, lists in brackets or a line an entry.
 * What is deeper than that is not read.
 * @throws BrokenRow when the head does not end, or has a line that is not understood: it may say whom the text is for.
 */
export function takeApart(file: string): AboutText {
  const lines = file
    .replace(/^\ufeff/, '')
    .replace(/\r\n?/g, '\n')
    .replace(/^(?:[ \t]*\n)+/, '')
    .split('\n');
  const first = lines[0]?.trimEnd() ?? '';
  if (OTHER_HEAD.test(first)) throw notUnderstood(first);
  if (first !== MARK) return { about: {}, text: lines.join('\n') };
  const end = lines.findIndex((line, at) => at > 0 && line.trimEnd() === MARK);
  if (end === -1) throw new BrokenRow(translate('interchange_reason_endless_head'));
  return { about: fieldsIn(lines.slice(1, end)), text: lines.slice(end + 1).join('\n') };
}

function fieldsIn(lines: readonly string[]): Record<string, string | readonly string[]> {
  const fields = new Map<string, string | string[]>();
  let last = '';
  for (const line of lines) {
    const [, name, value = ''] = FIELD.exec(line) ?? [];
    const [, entry] = name === undefined ? (ENTRY.exec(line) ?? []) : [];
    if (name !== undefined) fields.set((last = name.toLowerCase()), valueOf(value.trim()));
    else if (entry !== undefined && last !== '') add(fields, last, wordOf(entry.trim()));
    else if (!isBeside(line, last)) throw notUnderstood(line);
  }
  return Object.fromEntries(fields);
}

function add(fields: Map<string, string | string[]>, name: string, entry: string): void {
  const before = fields.get(name);
  if (Array.isArray(before)) before.push(entry);
  else fields.set(name, before ? [before, entry] : [entry]);
}

/** Nothing, a remark, or what stands deeper below a field. */
function isBeside(line: string, field: string): boolean {
  return /^\s*(?:#.*)?$/s.test(line) || (field !== '' && /^\s/.test(line));
}

/** A file whose head says something that is not understood is not brought. */
export function notUnderstood(line: string): BrokenRow {
  return new BrokenRow(translate('interchange_reason_head', { line: line.trim().slice(0, 60) }));
}

function valueOf(written: string): string | string[] {
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

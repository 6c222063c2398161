import { type Audience, type Readership, readershipOf } from '@kehila/knowledge';
import { translate } from '@kehila/platform';
import { BrokenRow } from '../run/broken-row';
import type { FieldRow } from '../run/field-row';

/** Whom an article is for, as its file has it. */
export interface WrittenReaders {
  readonly audience: Audience;
  /** Keys of the segments, where it is for segments. */
  readonly segments: readonly string[];
}

const AUDIENCES: readonly string[] = ['public', 'members', 'segment', 'partners', 'staff'] satisfies Audience[];
const mostSegments = 10;

/** @throws BrokenRow where that is not understood: whom a text is for is never guessed. */
export function readersOf(row: FieldRow): WrittenReaders {
  const written = row.text('audience');
  const segments = [...new Set((row.text('segments') ?? '').split(/[\s,]+/).filter(Boolean))];
  if (written !== null && !AUDIENCES.includes(written)) throw new BrokenRow(translate('interchange_reason_audience', { choices: AUDIENCES.join(', ') }));
  const audience = (written ?? 'public') as Audience;
  const isUnderstood = audience === 'segment' ? segments.length > 0 && segments.length <= mostSegments : segments.length === 0;
  if (!isUnderstood) throw new BrokenRow(translate('interchange_reason_segments', { limit: String(mostSegments) }));
  return { audience, segments };
}

/** Whom it is for here, where `known` has the ids of segments by their keys. Broken where one is not here: it is neither for fewer nor for more people than its file says. */
export function readershipHere({ audience, segments }: WrittenReaders, known: ReadonlyMap<string, string>): Readership | BrokenRow {
  const missing = segments.filter((slug) => !known.has(slug));
  if (missing.length > 0) return new BrokenRow(translate('interchange_reason_no_segment', { names: missing.join(', ') }));
  const ids = segments.flatMap((slug) => known.get(slug) ?? []);
  return readershipOf(audience, ids);
}

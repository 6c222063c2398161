import type { Span } from './sample.types';

const MINUTES: Readonly<Record<string, number>> = { d: 24 * 60, h: 60, m: 1 };

/** A span in minutes: '1d 2h' is 1560. */
export function minutes(span: Span): number {
  return span.split(' ').reduce((sum, part) => sum + Number(part.slice(0, -1)) * (MINUTES[part.slice(-1)] ?? Number.NaN), 0);
}

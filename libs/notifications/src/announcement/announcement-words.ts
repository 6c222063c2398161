import { BadInput, type FieldProblem } from '@kehila/platform';
import type { AnnouncementWords, Severity } from './announcement';

/** What somebody typed. */
export interface TypedAnnouncement {
  readonly severity: Severity;
  readonly textHe: string;
  readonly textEn: string;
  readonly link?: string | null;
  /** Null: from now on. */
  readonly from?: Date | null;
  readonly until: Date;
}

const longestDays = 366;
const dayMilliseconds = 86_400_000;
/** A path of this site, without its language; never the beginning of another address. */
const ownPath = /^\/(?![/\\])[^\s\\]*$/;

const isLong = (from: Date, to: Date): boolean => to.getTime() - from.getTime() > longestDays * dayMilliseconds;

/** @throws BadInput when nobody could follow the link, or see it at the times that were named. */
export function sensible(typed: TypedAnnouncement, now: Date): AnnouncementWords {
  const from = typed.from ?? now;
  const { until } = typed;
  const link = typed.link?.trim() || null;
  const wrong: readonly (readonly [field: string, code: string, isWrong: boolean])[] = [
    ['link', 'LINK_INVALID', link !== null && !isLink(link)],
    ['from', 'STARTS_TOO_EARLY', isLong(from, now)],
    ['until', 'ENDS_TOO_EARLY', until <= from || until <= now],
    ['until', 'ENDS_TOO_LATE', !isLong(from, now) && isLong(from, until)],
  ];
  const problems = wrong.filter(([, , isWrong]) => isWrong).map(([field, code]): FieldProblem => ({ path: ['input', field], code }));
  if (problems.length > 0) throw new BadInput(problems);
  return { severity: typed.severity, texts: { he: typed.textHe.trim(), en: typed.textEn.trim() }, link, from, until };
}

function isLink(link: string): boolean {
  return link.startsWith('/') ? ownPath.test(link) : URL.parse(link)?.protocol === 'https:';
}

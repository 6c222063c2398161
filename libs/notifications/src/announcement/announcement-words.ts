import { BadInput, problemsOfSpan } from '@kehila/platform';
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

/** A path of this site, without its language; never the beginning of another address. */
const ownPath = /^\/(?![/\\])[^\s\\]*$/;

/** @throws BadInput when nobody could follow the link, or see it at the times that were named. */
export function sensible(typed: TypedAnnouncement, now: Date): AnnouncementWords {
  const from = typed.from ?? now;
  const { until } = typed;
  const link = typed.link?.trim() || null;
  const problems = problemsOfSpan(from, until, now);
  if (link !== null && !isLink(link)) problems.unshift({ path: ['input', 'link'], code: 'LINK_INVALID' });
  if (problems.length > 0) throw new BadInput(problems);
  return { severity: typed.severity, texts: { he: typed.textHe.trim(), en: typed.textEn.trim() }, link, from, until };
}

function isLink(link: string): boolean {
  return link.startsWith('/') ? ownPath.test(link) : URL.parse(link)?.protocol === 'https:';
}

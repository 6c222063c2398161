import * as m from '@kehila/messages/web';
import type { ShownTrust } from '#features/community/trust/trust.graphql.ts';
import { shortDate } from '#words/dates';

export const kinds = {
  VERIFIED: { name: m.web_trust_kind_verified, hint: m.web_trust_kind_verified_hint },
  OUTDATED: { name: m.web_trust_kind_outdated, hint: m.web_trust_kind_outdated_hint },
  UNSAFE: { name: m.web_trust_kind_unsafe, hint: m.web_trust_kind_unsafe_hint },
};

/** What is said, and whose word it is. */
export function saidOf({ kind, byStaff, lapsedBecause, lapsedAt }: ShownTrust): string {
  if (lapsedBecause === 'EDIT') return m.web_trust_edited_since();
  if (lapsedAt) return m.web_trust_time_over();
  if (kind === 'OUTDATED') return byStaff ? m.web_trust_outdated_by_staff() : m.web_trust_outdated_by_expert();
  if (kind === 'UNSAFE') return byStaff ? m.web_trust_unsafe_by_staff() : m.web_trust_unsafe_by_expert();
  return byStaff ? m.web_frame_signal_verified() : m.web_trust_verified_by_expert();
}

/** When, and for which version. */
export function sinceOf({ markedAt, version }: ShownTrust): string {
  const date = shortDate(markedAt);
  return version ? m.web_trust_since_for_version({ date, version }) : date;
}

import * as m from '@kehila/messages/web';
import type { Holder } from '#features/administration/abilities/abilities.graphql.ts';

const names: Record<Holder, () => string> = {
  STAFF_OF_SPACE: m.web_admin_accounts_holder_staff,
  REVIEWER_OF_SPACE: m.web_admin_accounts_holder_reviewer,
  EXPERT_OF_SPACE: m.web_admin_accounts_holder_expert,
  MANAGER: m.web_admin_accounts_holder_manager,
  ADMINISTRATOR: m.web_admin_accounts_holder_administrator,
};

export const holders = Object.keys(names) as readonly Holder[];

export function holderName(holder: Holder): string {
  return names[holder]();
}

/** What gives it, in words: points, then roles. */
export function rulesInWords({ reputation, roles }: { readonly reputation: number | null; readonly roles: readonly Holder[] }): string {
  const points = reputation === null ? [] : [reputation === 0 ? m.web_admin_accounts_every_account() : m.web_frame_points_count({ count: reputation })];
  return [...points, ...roles.map(holderName)].join(' · ') || m.web_admin_accounts_administrators_only();
}

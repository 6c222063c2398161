import * as m from '@kehila/messages/web';

/** Roles that somebody grants. */
export const roles = ['EXPERT', 'STAFF', 'REVIEWER', 'MANAGER', 'ADMINISTRATOR'] as const;

export const states = ['UNVERIFIED', 'ACTIVE', 'SILENCED', 'SUSPENDED', 'DELETION_REQUESTED', 'ERASED', 'MERGED'] as const;

const names: Record<(typeof states)[number], () => string> = {
  UNVERIFIED: m.web_admin_accounts_state_unverified,
  ACTIVE: m.web_admin_accounts_state_active,
  SILENCED: m.web_admin_accounts_state_silenced,
  SUSPENDED: m.web_admin_accounts_state_suspended,
  DELETION_REQUESTED: m.web_admin_accounts_state_deletion_requested,
  ERASED: m.web_admin_accounts_state_erased,
  MERGED: m.web_admin_accounts_state_merged,
};

export function stateName(state: (typeof states)[number]): string {
  return names[state]();
}

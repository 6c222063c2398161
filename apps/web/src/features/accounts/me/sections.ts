import * as m from '@kehila/messages/web';
import type { IconName } from '#parts/icon/names.ts';

interface Section {
  readonly path: string;
  readonly icon: IconName;
  readonly name: () => string;
}

/** What somebody finds about themselves, in this order. */
export const sections: readonly Section[] = [
  { path: '/me', icon: 'house', name: m.web_own_account_overview },
  { path: '/me/profile', icon: 'user-round', name: m.web_own_account_profile },
  { path: '/me/contact', icon: 'mail', name: m.web_own_account_contact },
  { path: '/me/preferences', icon: 'languages', name: m.web_own_account_preferences },
  { path: '/me/security', icon: 'shield-check', name: m.web_security_link },
  { path: '/me/logins', icon: 'key-round', name: m.web_single_sign_on_security_link },
  { path: '/me/notifications', icon: 'bell', name: m.web_own_account_notifications },
  { path: '/me/drafts', icon: 'file-pen-line', name: m.web_own_account_drafts },
  { path: '/me/points', icon: 'coins', name: m.web_accounts_points_title },
  { path: '/me/next', icon: 'layers', name: m.web_next_title },
  { path: '/me/rewards', icon: 'gift', name: m.web_rewards_mine_title },
  { path: '/me/invitations', icon: 'users', name: m.web_invitations_title },
  { path: '/questions?view=mine', icon: 'message-circle-question-mark', name: m.web_accounts_me_my_questions },
  { path: '/questions?view=followed', icon: 'bell-ring', name: m.web_accounts_me_followed },
  { path: '/me/saved', icon: 'bookmark', name: m.web_lists_read_later },
  { path: '/me/reports', icon: 'flag', name: m.web_moderation_my_reports },
  { path: '/me/decisions', icon: 'scale', name: m.web_moderation_own_decisions },
  { path: '/me/privacy', icon: 'lock', name: m.web_own_account_privacy },
];

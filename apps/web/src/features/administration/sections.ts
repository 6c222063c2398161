import * as m from '@kehila/messages/web';

interface Section {
  readonly path: string;
  readonly name: () => string;
}

interface Group {
  readonly name: () => string;
  /** In the order of their tabs; the first is where the group leads. */
  readonly sections: readonly [Section, ...Section[]];
}

/** The pages of the administration, by what they are about. */
export const groups: readonly Group[] = [
  { name: m.web_administration_home, sections: [{ path: '/admin', name: m.web_administration_home }] },
  {
    name: m.web_administration_people,
    sections: [
      { path: '/admin/accounts', name: m.web_admin_accounts_title },
      { path: '/admin/segments', name: m.web_segments_title },
      { path: '/admin/abilities', name: m.web_admin_accounts_rules },
      { path: '/admin/badges', name: m.web_badges_admin_title },
      { path: '/admin/sign-in', name: m.web_single_sign_on_admin_title },
    ],
  },
  {
    name: m.web_administration_site,
    sections: [
      { path: '/admin/settings', name: m.web_administration_settings },
      { path: '/admin/brand', name: m.web_administration_brand_title },
      { path: '/admin/pages', name: m.web_administration_pages_title },
      { path: '/admin/content-rules', name: m.web_content_checks_title },
    ],
  },
  {
    name: m.web_administration_running,
    sections: [
      { path: '/admin/audit', name: m.web_administration_audit_title },
      { path: '/admin/mails', name: m.web_frame_mails },
      { path: '/admin/webhooks', name: m.web_webhooks_title },
      { path: '/admin/search', name: m.web_search_admin_title },
      { path: '/admin/dead-letters', name: m.web_administration_dead_title },
    ],
  },
];

import * as m from '@kehila/messages/web';

interface Section {
  readonly title: () => string;
  readonly text: () => string;
}

export interface TextPage {
  readonly title: () => string;
  readonly intro: () => string;
  readonly sections: readonly Section[];
}

/** Pages that say how things are done here. */
export const textPages: Readonly<Record<string, TextPage | undefined>> = {
  rules: {
    title: m.web_accounts_pages_rules_title,
    intro: m.web_accounts_pages_rules_intro,
    sections: [
      { title: m.web_accounts_pages_rules_1_title, text: m.web_accounts_pages_rules_1_text },
      { title: m.web_accounts_pages_rules_2_title, text: m.web_accounts_pages_rules_2_text },
      { title: m.web_accounts_pages_rules_3_title, text: m.web_accounts_pages_rules_3_text },
      { title: m.web_accounts_pages_rules_4_title, text: m.web_accounts_pages_rules_4_text },
      { title: m.web_accounts_pages_rules_5_title, text: m.web_accounts_pages_rules_5_text },
    ],
  },
  privacy: {
    title: m.web_accounts_pages_privacy_title,
    intro: m.web_accounts_pages_privacy_intro,
    sections: [
      { title: m.web_accounts_pages_privacy_1_title, text: m.web_accounts_pages_privacy_1_text },
      { title: m.web_accounts_pages_privacy_2_title, text: m.web_accounts_pages_privacy_2_text },
      { title: m.web_accounts_pages_privacy_3_title, text: m.web_accounts_pages_privacy_3_text },
      { title: m.web_accounts_pages_privacy_4_title, text: m.web_accounts_pages_privacy_4_text },
      { title: m.web_accounts_pages_privacy_5_title, text: m.web_accounts_pages_privacy_5_text },
    ],
  },
  terms: {
    title: m.web_accounts_pages_terms_title,
    intro: m.web_accounts_pages_terms_intro,
    sections: [
      { title: m.web_accounts_pages_terms_1_title, text: m.web_accounts_pages_terms_1_text },
      { title: m.web_accounts_pages_terms_2_title, text: m.web_accounts_pages_terms_2_text },
      { title: m.web_accounts_pages_terms_3_title, text: m.web_accounts_pages_terms_3_text },
      { title: m.web_accounts_pages_terms_4_title, text: m.web_accounts_pages_terms_4_text },
      { title: m.web_accounts_pages_terms_5_title, text: m.web_accounts_pages_terms_5_text },
    ],
  },
  accessibility: {
    title: m.web_accounts_pages_accessibility_title,
    intro: m.web_accounts_pages_accessibility_intro,
    sections: [
      { title: m.web_accounts_pages_accessibility_1_title, text: m.web_accounts_pages_accessibility_1_text },
      { title: m.web_accounts_pages_accessibility_2_title, text: m.web_accounts_pages_accessibility_2_text },
      { title: m.web_accounts_pages_accessibility_3_title, text: m.web_accounts_pages_accessibility_3_text },
      { title: m.web_accounts_pages_accessibility_4_title, text: m.web_accounts_pages_accessibility_4_text },
    ],
  },
};

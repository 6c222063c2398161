/** What a rule looks for: words, or links to a host. */
export type ContentRuleKindName = 'words' | 'link';

/** What becomes of a text that meets it. */
export type ContentRuleActName = 'flag' | 'hold' | 'mask' | 'refuse';

export type ContentRuleLanguageName = 'he' | 'en';

/** What stands in place of what is masked. No sign of Markdown. */
export const stars = '∗∗∗';

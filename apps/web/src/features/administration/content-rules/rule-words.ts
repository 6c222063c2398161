import * as m from '@kehila/messages/web';
import type { ContentRule } from '#features/administration/content-rules/content-rules.graphql.ts';

export const kinds: Readonly<Record<ContentRule['kind'], () => string>> = { WORDS: m.web_content_checks_kind_words, LINK: m.web_content_checks_kind_link };

/** In this order, the mildest first. */
export const acts: Readonly<Record<ContentRule['act'], () => string>> = {
  FLAG: m.web_content_checks_act_flag,
  HOLD: m.web_content_checks_act_hold,
  MASK: m.web_content_checks_act_mask,
  REFUSE: m.web_content_checks_act_refuse,
};

export const languages: Readonly<Record<NonNullable<ContentRule['language']>, () => string>> = {
  HE: m.web_content_checks_language_he,
  EN: m.web_content_checks_language_en,
};

/** For a select: value and name. */
export function optionsOf(names: Readonly<Record<string, () => string>>): (readonly [string, string])[] {
  return Object.entries(names).map(([value, name]) => [value, name()] as const);
}

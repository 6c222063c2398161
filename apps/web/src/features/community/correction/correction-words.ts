import * as m from '@kehila/messages/web';
import type { ShownCorrection } from '#features/community/correction/correction.graphql.ts';
import type { IconName } from '#parts/icon/names.ts';

/** What may be wrong with an answer: its name, and when one chooses it. */
export const kinds: Readonly<Record<ShownCorrection['kind'], { name: () => string; hint: () => string }>> = {
  FACTUAL: { name: m.web_corrections_kind_factual, hint: m.web_corrections_kind_factual_hint },
  OUTDATED: { name: m.web_corrections_kind_outdated, hint: m.web_corrections_kind_outdated_hint },
  UNCLEAR: { name: m.web_corrections_kind_unclear, hint: m.web_corrections_kind_unclear_hint },
  TONE: { name: m.web_corrections_kind_tone, hint: m.web_corrections_kind_tone_hint },
  SAFETY: { name: m.web_corrections_kind_safety, hint: m.web_corrections_kind_safety_hint },
};

/** What became of it. */
export const states: Readonly<Record<ShownCorrection['state'], { icon: IconName; words: () => string }>> = {
  PROPOSED: { icon: 'hourglass', words: m.web_corrections_state_proposed },
  APPEALED: { icon: 'scale', words: m.web_corrections_state_appealed },
  APPLIED: { icon: 'circle-check', words: m.web_corrections_state_applied },
  AMENDED: { icon: 'circle-check', words: m.web_corrections_state_amended },
  APPLIED_AFTER_GRACE: { icon: 'circle-check', words: m.web_corrections_state_after_grace },
  CONFIRMED: { icon: 'circle-check', words: m.web_corrections_state_confirmed },
  OVERTURNED: { icon: 'circle-x', words: m.web_corrections_state_overturned },
  WITHDRAWN: { icon: 'undo-2', words: m.web_corrections_state_withdrawn },
};

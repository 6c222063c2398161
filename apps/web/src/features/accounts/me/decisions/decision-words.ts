import * as m from '@kehila/messages/web';
import type { OwnDecision } from '#features/moderation/own-decisions.graphql.ts';
import type { IconName } from '#parts/icon/names.ts';

/** A decision as whom it concerns reads it. */
export const decisionWords: Readonly<Record<OwnDecision['decision'], { words: () => string; icon: IconName }>> = {
  APPROVE: { words: m.web_moderation_own_approve, icon: 'circle-check' },
  HIDE: { words: m.web_moderation_own_hide, icon: 'eye-off' },
  REMOVE: { words: m.web_moderation_own_remove, icon: 'circle-x' },
  RESTORE: { words: m.web_moderation_own_restore, icon: 'circle-check' },
  LOCK: { words: m.web_moderation_own_lock, icon: 'lock' },
  UNLOCK: { words: m.web_moderation_own_unlock, icon: 'circle-check' },
  IGNORE: { words: m.web_moderation_own_other, icon: 'scale' },
  UPHOLD: { words: m.web_moderation_own_other, icon: 'scale' },
  KEEP: { words: m.web_moderation_own_other, icon: 'scale' },
};

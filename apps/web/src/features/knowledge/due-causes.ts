import * as m from '@kehila/messages/web';

type DueCause = 'AGE' | 'COMPLAINTS' | 'ANSWER_CORRECTED' | 'ANSWER_OUTDATED' | 'ANSWER_UNSAFE' | 'ORIGINAL_CHANGED';

/** Why an article stands before its owner. */
export const dueCauses: Readonly<Record<DueCause, () => string>> = {
  AGE: m.web_knowledge_due_age,
  COMPLAINTS: m.web_knowledge_due_complaints,
  ANSWER_CORRECTED: m.web_knowledge_due_answer_corrected,
  ANSWER_OUTDATED: m.web_knowledge_due_answer_outdated,
  ANSWER_UNSAFE: m.web_knowledge_due_answer_unsafe,
  ORIGINAL_CHANGED: m.web_knowledge_due_original_changed,
};

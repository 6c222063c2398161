import * as m from '@kehila/messages/web';

type Reason = 'NOT_WHAT_I_SEE' | 'STEPS_FAILED' | 'HARD_TO_UNDERSTAND' | 'OUTDATED' | 'OTHER';

/** Why an article did not help, in the order in which it is asked. */
export const reasons: readonly (readonly [Reason, () => string])[] = [
  ['NOT_WHAT_I_SEE', m.web_knowledge_reason_not_what_i_see],
  ['STEPS_FAILED', m.web_knowledge_reason_steps_failed],
  ['HARD_TO_UNDERSTAND', m.web_knowledge_reason_hard],
  ['OUTDATED', m.web_knowledge_reason_outdated],
  ['OTHER', m.web_knowledge_reason_other],
];

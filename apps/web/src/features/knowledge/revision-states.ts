import * as m from '@kehila/messages/web';

/** Where a text is in its life, in words. */
export const revisionStates = {
  DRAFT: m.web_knowledge_state_draft,
  SUBMITTED: m.web_knowledge_state_submitted,
  IN_REVIEW: m.web_knowledge_state_in_review,
  CHANGES_REQUESTED: m.web_knowledge_state_changes_requested,
  APPROVED: m.web_knowledge_state_approved,
  SCHEDULED: m.web_knowledge_state_scheduled,
  PUBLISHED: m.web_knowledge_state_published,
  SUPERSEDED: m.web_knowledge_state_superseded,
  DECLINED: m.web_knowledge_state_declined,
  WITHDRAWN: m.web_knowledge_state_withdrawn,
};

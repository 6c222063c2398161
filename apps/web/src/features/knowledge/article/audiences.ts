import * as m from '@kehila/messages/web';

export const audiences = {
  PUBLIC: m.web_knowledge_audience_public,
  MEMBERS: m.web_knowledge_audience_members,
  STAFF: m.web_knowledge_audience_staff,
} as const;

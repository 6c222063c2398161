import * as m from '@kehila/messages/web';

export const audiences = {
  PUBLIC: m.web_knowledge_audience_public,
  MEMBERS: m.web_knowledge_audience_members,
  SEGMENT: m.web_knowledge_audience_segment,
  PARTNERS: m.web_knowledge_audience_partners,
  STAFF: m.web_knowledge_audience_staff,
} as const;

/** Whom it is for, with the segments by name. */
export function readersInWords(audience: keyof typeof audiences, segments: readonly { readonly name: string }[]): string {
  const names = segments.map(({ name }) => name).join(', ');
  return audience === 'SEGMENT' ? m.web_knowledge_audience_only_segments({ names }) : audiences[audience]();
}

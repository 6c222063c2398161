import { mentionMark, mentionsLinked, requestContext } from '@kehila/platform';

/** The handles in a text of people who are still there → the handles that they have now. */
export type MentionsJson = Readonly<Record<string, string>>;

/** SQL: whom the text in the column `html` of the content `id` calls; null where it calls nobody, without a look at any table. */
export const mentionsJson = (id: string, html: string): string => `case when strpos(${html}, '${mentionMark}') > 0 then (
  select json_object_agg(me.handle, mo.handle) from mention me join account mo on mo.id = me.account_id
  where me.content_id = ${id} and mo.state in ('active', 'silenced', 'suspended', 'deletion_requested')) end`;

/** The text with a link to each of them, in the reader's language. */
export function withMentionLinks(html: string, mentions: MentionsJson | null): string {
  if (mentions === null) return html;
  const people = `/${requestContext.language()}/people/`;
  return mentionsLinked(html, (handle) => (Object.hasOwn(mentions, handle) ? people + mentions[handle] : undefined));
}

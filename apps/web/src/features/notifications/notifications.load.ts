import { redirect, type ServerLoadEvent } from '@sveltejs/kit';
import { ask } from '#api/ask.server';
import { asForm } from '#api/form.server';
import { muteQuestionDocument } from '#features/notifications/mute.graphql.ts';
import { markNotificationsReadDocument, notificationsDocument } from '#features/notifications/notifications.graphql.ts';
import { signInFor } from '#frame/next.ts';

export async function loadNotifications(event: ServerLoadEvent) {
  if (!event.locals.hasSession) redirect(303, signInFor(event.locals.language, event.url));
  const onlyUnread = event.url.searchParams.get('view') === 'unread';
  const seenAt = new Date().toISOString();
  const { viewer, notifications } = await ask(event, notificationsDocument, { onlyUnread, after: event.url.searchParams.get('after') });
  if (!viewer) redirect(303, signInFor(event.locals.language, event.url));
  return { onlyUnread, unread: viewer.unreadNotifications, lines: notifications.nodes, pageInfo: notifications.pageInfo, seenAt };
}

/** One line, or all that the page could show: what came since stays unread. */
export const markRead = asForm({
  name: 'read',
  document: markNotificationsReadDocument,
  variables: (fields) => {
    const line = fields.optional('line');
    return { input: { ids: line === null ? null : [line], seenAt: fields.text('seenAt') } };
  },
  done: (_viewer, _fields, { url }) => redirect(303, backTo(url)),
});

/** Nothing more of a question, or again. */
export const muteQuestion = asForm({
  name: 'mute',
  document: muteQuestionDocument,
  variables: (fields) => ({ input: { questionId: fields.text('question'), mute: fields.text('mute') === 'yes' } }),
  done: (_muted, _fields, { url }) => redirect(303, backTo(url)),
});

/** The list as it was, without the name of the action. */
function backTo({ pathname, searchParams }: URL): string {
  const query = new URLSearchParams(searchParams);
  for (const action of ['/read', '/mute']) query.delete(action);
  return query.size > 0 ? `${pathname}?${query.toString()}` : pathname;
}

import type { ServerLoadEvent } from '@sveltejs/kit';
import { ask } from '#api/ask.server';
import type { Fields } from '#api/fields.server';
import { asForm } from '#api/form.server';
import { ownNotificationsDocument, setNotificationChoicesDocument } from '#features/accounts/me/notifications/notifications.graphql.ts';
import { askOwn, saved } from '#features/accounts/me/shell/own.load.ts';
import { interestsDocument } from '#features/spaces/interest/interest.graphql.ts';

export async function loadOwnNotifications(event: ServerLoadEvent) {
  const [{ own }, { interests }] = await Promise.all([
    askOwn(event, ownNotificationsDocument),
    ask(event, interestsDocument, { after: event.url.searchParams.get('after') }),
  ]);
  return { choices: own.notificationChoices, interests, saved: event.url.searchParams.has('saved') };
}

const events = ['ANSWER', 'QUESTION', 'COMMENT', 'MENTION', 'ACCEPTANCE', 'POINTS', 'REVIEW'] as const;

export const setNotificationChoices = asForm({
  name: 'choices',
  document: setNotificationChoicesDocument,
  variables: (fields) => ({ input: { choices: events.map((event) => choiceIn(fields, event)) } }),
  done: (_viewer, _fields, event) => saved(event),
});

function choiceIn(fields: Fields, event: (typeof events)[number]) {
  return { event, inApp: fields.checked(`inApp-${event}`), mail: fields.choice(`mail-${event}`, ['OFF', 'AT_ONCE', 'DAILY', 'WEEKLY']) };
}

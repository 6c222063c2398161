import { everyAccount, type Input, row, type Row } from './row';

export const mutations: readonly Row<Input>[] = [
  row('stopMails', 'by a link that nobody signed', 'TOKEN_INVALID '.repeat(10), () => ({ token: 'x'.repeat(60) })),
  row('markNotificationsRead', 'one’s own', everyAccount, () => ({ seenAt: '2026-11-01T08:00:00.000Z' })),
];

export const queries: readonly Row<string>[] = [
  row('unsubscription', 'by a link that nobody signed', 'none '.repeat(10), () => `{ unsubscription(token: "${'x'.repeat(60)}") { events } }`),
  row('notifications', 'one’s own, none so far', 'login none none none none none none none none none', () => '{ notifications { nodes { id } } }'),
];

import { everyAccount, type Input, row, type Row } from './row';

export const mutations: readonly Row<Input>[] = [row('markNotificationsRead', 'one’s own', everyAccount, () => ({ seenAt: '2026-11-01T08:00:00.000Z' }))];

export const queries: readonly Row<string>[] = [
  row('notifications', 'one’s own, none so far', 'login none none none none none none none none none', () => '{ notifications { nodes { id } } }'),
];

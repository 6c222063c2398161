import { everyAccount, type Input, row, type Row } from './row';

export const mutations: readonly Row<Input>[] = [
  row('muteQuestion', 'another’s', everyAccount, async (scene) => ({ questionId: await scene.question(), mute: true })),
  row('muteQuestion', 'that waits for approval', 'login none none none none yes none none none yes', async (scene) => ({
    questionId: await scene.heldQuestion(),
    mute: true,
  })),
  row('ignorePerson', 'another', everyAccount, ({ asker }) => ({ handle: asker.handle, ignore: true })),
  row('ignorePerson', 'who does not exist', 'login none none none none none none none none none', () => ({ handle: 'never-there', ignore: true })),
  row('stopMails', 'by a link that nobody signed', 'TOKEN_INVALID '.repeat(10), () => ({ token: 'x'.repeat(60) })),
  row('markNotificationsRead', 'one’s own', everyAccount, () => ({ seenAt: '2026-11-01T08:00:00.000Z' })),
];

export const queries: readonly Row<string>[] = [
  row('mutedQuestions', 'one’s own, none so far', 'login none none none none none none none none none', () => '{ mutedQuestions { nodes { id } } }'),
  row('ignoredPeople', 'one’s own, none so far', 'login none none none none none none none none none', () => '{ ignoredPeople { nodes { since } } }'),
  row('unsubscription', 'by a link that nobody signed', 'none '.repeat(10), () => `{ unsubscription(token: "${'x'.repeat(60)}") { events } }`),
  row('notifications', 'one’s own, none so far', 'login none none none none none none none none none', () => '{ notifications { nodes { id } } }'),
];

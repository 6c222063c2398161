import { everyAccount, everybody, type Input, row, type Row } from './row';

const managersOnly = 'login no no no no no no no yes yes';
const staffAndManagers = 'login no no no no yes no no yes yes';
const shownToStaffAndManagers = 'login none none none none yes none none yes yes';

const words = { severity: 'INFO', textHe: 'תקלה ידועה.', textEn: 'A known fault.', until: '2027-01-01T08:00:00.000Z' };

export const mutations: readonly Row<Input>[] = [
  row('publishAnnouncement', 'on the home page', managersOnly, async (scene) => {
    await scene.endAnnouncements();
    return words;
  }),
  row('publishAnnouncement', 'in the space', staffAndManagers, async (scene) => {
    await scene.endAnnouncements();
    return { ...words, space: scene.space };
  }),
  row('publishAnnouncement', 'at a thread', staffAndManagers, async (scene) => ({ ...words, questionId: await scene.question() })),
  row('changeAnnouncement', 'at a thread', staffAndManagers, async (scene) => ({ ...words, announcementId: await scene.announcement(), version: 1 })),
  row('endAnnouncement', 'at a thread', staffAndManagers, async (scene) => ({ announcementId: await scene.announcement(), version: 1 })),
  row('dismissAnnouncement', 'at a thread', everyAccount, async (scene) => ({ announcementId: await scene.announcement() })),
  row('pinQuestion', 'that stands among the others', staffAndManagers, async (scene) => {
    await scene.unpinAll();
    return { questionId: await scene.question(), until: words.until };
  }),
  row('unpinQuestion', 'that is not pinned', staffAndManagers, async (scene) => ({ questionId: await scene.question() })),
];

export const queries: readonly Row<string>[] = [
  row('homeAnnouncements', 'one', everybody, async (scene) => {
    await scene.homeAnnouncement();
    return '{ homeAnnouncements { id text } }';
  }),
  row('managedAnnouncements', 'at a thread', shownToStaffAndManagers, async (scene) => {
    await scene.announcement();
    return '{ managedAnnouncements(state: CURRENT) { nodes { id textHe } } }';
  }),
  row(
    'managedAnnouncement',
    'at a thread',
    shownToStaffAndManagers,
    async (scene) => `{ managedAnnouncement(id: "${await scene.announcement()}") { id textHe } }`,
  ),
];

import { everybody, everyConfirmed, type Input, row, type Row } from './row';

const moderatorsOnly = 'login none none none none yes none none none yes';

export const mutations: readonly Row<Input>[] = [
  row('flagContent', 'another’s answer, with one point', everyConfirmed, async (scene) => ({
    subjectKind: 'ANSWER',
    subjectId: await scene.answer(),
    reason: 'SPAM',
  })),
  row('claimModerationItem', 'of the space', moderatorsOnly, async (scene) => ({ itemId: (await scene.flagged()).itemId, claim: true })),
  row('decideModerationItem', 'of the space', moderatorsOnly, async (scene) => ({ ...(await scene.flagged()), decision: 'HIDE', reason: 'SPAM' })),
];

export const queries: readonly Row<string>[] = [
  row('flagSubject', 'an answer', everybody, async (scene) => `{ flagSubject(subjectKind: ANSWER, subjectId: "${await scene.answer()}") { title } }`),
  row('moderationQueue', 'all', moderatorsOnly, async (scene) => {
    await scene.flagged();
    return '{ moderationQueue { nodes { id flags { note } } } }';
  }),
  row('moderationItem', 'of the space', moderatorsOnly, async (scene) => `{ moderationItem(id: "${(await scene.flagged()).itemId}") { title } }`),
  row('ownFlags', 'one’s own, none so far', 'login none none none none none none none none none', () => '{ ownFlags { nodes { id } } }'),
];

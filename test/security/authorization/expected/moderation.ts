import { everybody, everyConfirmed, type Input, row, type Row, staffOnly } from './row';

const moderatorsOnly = 'login none none none none yes none none none yes';

export const mutations: readonly Row<Input>[] = [
  row('flagContent', 'another’s answer, with one point', everyConfirmed, async (scene) => ({
    subjectKind: 'ANSWER',
    subjectId: await scene.answer(),
    reason: 'SPAM',
  })),
  row('claimModerationItem', 'of the space', moderatorsOnly, async (scene) => ({ itemId: (await scene.flagged()).itemId, claim: true })),
  row('decideModerationItem', 'of the space', moderatorsOnly, async (scene) => ({ ...(await scene.flagged()), decision: 'HIDE', reason: 'SPAM' })),
  row('lockQuestion', 'one that goes on', staffOnly, async (scene) => ({ questionId: await scene.question(), reason: 'It got loud.' })),
  row('unlockQuestion', 'a locked one', staffOnly, async (scene) => ({ questionId: await scene.lockedQuestion() })),
  row('appealDecision', 'about another’s text', 'login none none none none none none none none none', async (scene) => ({
    decisionId: await scene.decided(),
    words: 'It is fine.',
  })),
  row('decideModerationAppeal', 'of the space', moderatorsOnly, async (scene) => ({
    itemId: await scene.appealed(),
    version: 1,
    outcome: 'UPHOLD',
    note: 'It stands.',
  })),
];

export const queries: readonly Row<string>[] = [
  row('flagSubject', 'an answer', everybody, async (scene) => `{ flagSubject(subjectKind: ANSWER, subjectId: "${await scene.answer()}") { title } }`),
  row('moderationQueue', 'all', moderatorsOnly, async (scene) => {
    await scene.flagged();
    return '{ moderationQueue { nodes { id flags { note } } } }';
  }),
  row('moderationLog', 'all', moderatorsOnly, async (scene) => {
    await scene.lockedQuestion();
    return '{ moderationLog { nodes { id verdict { note } } } }';
  }),
  row('moderationNumbers', 'of everything that everybody reads', everybody, () => '{ moderationNumbers { decided } }'),
  row('moderationItem', 'of the space', moderatorsOnly, async (scene) => `{ moderationItem(id: "${(await scene.flagged()).itemId}") { title } }`),
  row('ownDecisions', 'one’s own, none so far', 'login none none none none none none none none none', () => '{ ownDecisions { nodes { id } } }'),
  row('ownDecision', 'about another’s text', 'login none none none none none none none none none', async (scene) => {
    return `{ ownDecision(id: "${await scene.decided()}") { id } }`;
  }),
  row('ownFlags', 'one’s own, none so far', 'login none none none none none none none none none', () => '{ ownFlags { nodes { id } } }'),
];

import { everyAccount, everyConfirmed, type Input, row, type Row } from './row';

export const mutations: readonly Row<Input>[] = [
  row('appealPointsEntry', 'of somebody else', everyConfirmed.replaceAll('yes', 'none'), async (scene) => ({
    entryId: await scene.recognition.takenEntry(),
    reason: 'It was right.',
  })),
  row('decidePointsAppeal', 'of somebody else', 'login no no no no yes no no no yes', async (scene) => ({
    appealId: await scene.recognition.pointsAppeal(),
    upheld: false,
    answer: 'It was not.',
  })),
];

export const queries: readonly Row<string>[] = [
  row(
    'entryToAppeal',
    'of somebody else',
    everyAccount.replaceAll('yes', 'none'),
    async (scene) => `{ entryToAppeal(entryId: "${await scene.recognition.takenEntry()}") { id } }`,
  ),
  row('myPointsAppeals', 'one’s own, none so far', everyAccount.replaceAll('yes', 'none'), () => '{ myPointsAppeals { nodes { id } } }'),
  row('pointsAppeals', 'that wait', 'login none none none none yes none none none yes', async (scene) => {
    await scene.recognition.pointsAppeal();
    return '{ pointsAppeals { nodes { reason account { handle } } } }';
  }),
];

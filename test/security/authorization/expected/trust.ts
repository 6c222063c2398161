import { type Input, row, type Row } from './row';

const staffOrExpert = 'login no no no yes yes no no no yes';

export const mutations: readonly Row<Input>[] = [
  row('markTrust', 'that nobody has marked', staffOrExpert, async (scene) => ({ answerId: await scene.answer(), kind: 'VERIFIED', version: '3.2' })),
  row('markTrust', 'that the staff marked', 'login no no no no yes no no no yes', async (scene) => ({
    answerId: await scene.markedAnswer(),
    kind: 'VERIFIED',
  })),
  row('clearTrust', 'that the staff marked', 'login no no no no yes no no no yes', async (scene) => ({
    answerId: await scene.markedAnswer(),
    reason: 'MISTAKE',
  })),
  row('clearTrust', 'that nobody has marked', 'login no no no NOT_MARKED NOT_MARKED no no no NOT_MARKED', async (scene) => ({
    answerId: await scene.answer(),
    reason: 'MISTAKE',
  })),
];

import { everyAccount, type Input, row, type Row } from './row';

export const mutations: readonly Row<Input>[] = [
  row('saveQuestion', 'another’s', everyAccount, async (scene) => ({ questionId: await scene.question() })),
  row('saveQuestion', 'that waits for approval', 'login none none none none yes none none none yes', async (scene) => ({
    questionId: await scene.heldQuestion(),
  })),
  row('unsaveQuestion', 'that one does not keep', everyAccount, async (scene) => ({ questionId: await scene.question() })),
];

import { type Input, row, type Row, staffOrExpert } from './row';

export const mutations: readonly Row<Input>[] = [
  row('claimAnswering', 'another’s', staffOrExpert, async (scene) => ({ questionId: await scene.question() })),
  row('releaseAnswering', 'that one is not answering', staffOrExpert, async (scene) => ({ questionId: await scene.question() })),
];

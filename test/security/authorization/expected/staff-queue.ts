import { type Input, row, type Row, staffOrExpert } from './row';

export const mutations: readonly Row<Input>[] = [
  row('claimAnswering', 'another’s', staffOrExpert, async (scene) => ({ questionId: await scene.question() })),
  row('releaseAnswering', 'that one is not answering', staffOrExpert, async (scene) => ({ questionId: await scene.question() })),
  row('markUrgent', 'another’s', 'login no no no no no no no no no', async (scene) => ({ questionId: await scene.question(), reason: 'It burns.' })),
  row('settleWarning', 'of a question that does not grow', 'login no no no no STATE_REFUSED no no no STATE_REFUSED', async (scene) => ({
    questionId: await scene.question(),
  })),
];

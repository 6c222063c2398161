import { type Input, row, type Row } from './row';

const concernedOnly = 'login none none none none no none none none no';

export const mutations: readonly Row<Input>[] = [
  row('proposeCorrection', 'with one point', 'login no no no yes yes no no no yes', async (scene) => ({
    answerId: await scene.answer(),
    kind: 'FACTUAL',
    reason: 'It is another light.',
    body: 'Another text.',
  })),
  row('applyCorrection', 'within the author’s time', 'login none none none none GRACE_RUNS none none none GRACE_RUNS', async (scene) => ({
    correctionId: await scene.correction(),
  })),
  row('amendCorrection', 'within the author’s time', 'login none none none none GRACE_RUNS none none none GRACE_RUNS', async (scene) => ({
    correctionId: await scene.correction(),
    body: 'Another text.',
    base: 'Turn it off and on.',
  })),
  row('appealCorrection', 'of another’s answer', concernedOnly, async (scene) => ({ correctionId: await scene.correction(), reason: 'It is right.' })),
  row('withdrawCorrection', 'another’s', concernedOnly, async (scene) => ({ correctionId: await scene.correction() })),
  row('decideAppeal', 'without an objection', 'login none none none none STATE_REFUSED none none none STATE_REFUSED', async (scene) => ({
    correctionId: await scene.correction(),
    confirm: true,
    note: 'We looked.',
  })),
];

export const queries: readonly Row<string>[] = [
  row('corrections', 'that wait for the author', 'none none none none none yes none none none yes', async (scene) => {
    const answerId = await scene.answer();
    await scene.correction(answerId);
    return `{ corrections(answerId: "${answerId}") { nodes { reason } } }`;
  }),
  row('corrections', 'that warn of harm', 'yes yes yes yes yes yes yes yes yes yes', async (scene) => {
    const answerId = await scene.answer();
    await scene.correction(answerId, 'SAFETY');
    return `{ corrections(answerId: "${answerId}") { nodes { reason } } }`;
  }),
  row('waitingCorrections', 'all', 'login shut shut shut shut yes none shut shut yes', async (scene) => {
    await scene.correction();
    return '{ waitingCorrections { nodes { reason } } }';
  }),
];

import { everybody, type Input, row, type Row } from './row';

const staffAndManagers = 'login no no no no yes no no yes yes';

export const mutations: readonly Row<Input>[] = [
  row('setExpert', 'by hand', staffAndManagers, async (scene) => ({
    space: scene.space,
    handle: await scene.member(),
    expert: true,
    reason: 'They know it well.',
  })),
  row('setExpertPolicy', 'of the space', staffAndManagers, (scene) => ({ space: scene.space, confirmedByStaff: true })),
];

export const queries: readonly Row<string>[] = [
  row('spaceExperts', 'of the space', everybody, ({ space }) => `{ spaceExperts(space: "${space}") { experts { nodes { account { handle } } } } }`),
];

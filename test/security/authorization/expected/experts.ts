import { everyAccount, everybody, type Input, row, type Row, staffOnly } from './row';

const staffAndManagers = 'login no no no no yes no no yes yes';

export const mutations: readonly Row<Input>[] = [
  row('setExpert', 'by hand', staffAndManagers, async (scene) => ({
    space: scene.space,
    handle: await scene.member(),
    expert: true,
    reason: 'They know it well.',
  })),
  row('setExpertPolicy', 'of the space', staffAndManagers, (scene) => ({ space: scene.space, confirmedByStaff: true })),
  row('askExpert', 'about another’s question', staffOnly, async (scene) => ({ questionId: await scene.question(), handle: await scene.willingExpert() })),
  row('declineExpertRequest', 'that nobody made', everyAccount.replaceAll('yes', 'none'), async (scene) => ({ questionId: await scene.question() })),
  row('setWillingToBeAsked', 'in the space', 'login no no no yes no no no no no', ({ space }) => ({ space, willing: false, aWeek: 5 })),
];

export const queries: readonly Row<string>[] = [
  row('spaceExperts', 'of the space', everybody, ({ space }) => `{ spaceExperts(space: "${space}") { experts { nodes { account { handle } } } } }`),
  row(
    'ownWillingness',
    'in the space',
    'login none none none yes none none none none none',
    ({ space }) => `{ ownWillingness(space: "${space}") { willing } }`,
  ),
  row('expertsToAsk', 'about another’s question', everyAccount, async (scene) => `{ expertsToAsk(questionId: "${await scene.question()}") { handle } }`),
];

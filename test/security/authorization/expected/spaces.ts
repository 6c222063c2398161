import { row, everybody, type Input, type Row } from './row';

const managersOnly = 'login no no no no no no no yes yes';
const shownToManagers = 'login none none none none none none none yes yes';

const policy = {
  version: 1,
  peersFirstMinutes: 240,
  firstResponseMinutes: 480,
  solutionMinutes: 1_800,
  timeZone: 'Asia/Jerusalem',
  businessDays: ['SUNDAY', 'MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY'],
  opens: 480,
  closes: 1_080,
  holidaysOf: 'IL',
  closedOn: [],
  openOn: [],
};

const staffAndManagers = 'login no no no no yes no no yes yes';
const shownToStaffAndManagers = 'login none none none none yes none none yes yes';

const field = { kind: 'TEXT', required: false, position: 1, words: [{ language: 'EN', name: 'Version' }], choices: [] };

const point = { words: [{ language: 'EN', name: 'Reads well' }] };

export const queries: readonly Row<string>[] = [
  row('space', 'public', everybody, ({ space }) => `{ space(slug: "${space}") { name } }`),
  row('spaces', 'all', everybody, () => '{ spaces { slug } }'),
  row('servicePolicy', 'public', shownToManagers, ({ space }) => `{ servicePolicy(space: "${space}") { version } }`),
  row('servicePolicy', 'missing', 'login none none none none none none none none none', () => '{ servicePolicy(space: "nowhere") { version } }'),
  row('questionForm', 'public', shownToStaffAndManagers, ({ space }) => `{ questionForm(space: "${space}") { version } }`),
  row('questionForm', 'missing', 'login none none none none none none none none none', () => '{ questionForm(space: "nowhere") { version } }'),
  row('tags', 'all', everybody, () => '{ tags { nodes { slug } } }'),
];

export const mutations: readonly Row<Input>[] = [
  row('changeServicePolicy', 'public', managersOnly, async (scene) => ({ ...policy, space: scene.space, version: await scene.serviceVersion() })),
  row('saveFormField', 'public', staffAndManagers, async (scene) => ({ ...field, space: scene.space, ...(await scene.form()) })),
  row('saveReviewStandard', 'public', managersOnly, async (scene) => ({
    space: scene.space,
    version: await scene.standardVersion(),
    reviewers: 1,
    points: [point],
  })),
  row('saveArticleSections', 'public', managersOnly, async (scene) => ({ space: scene.space, version: await scene.sectionsVersion(), sections: [point] })),
];

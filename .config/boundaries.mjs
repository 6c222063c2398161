// Who may import whom (docs: architecture). Layers look down, never up and never sideways; the tags stand in each package.json.
const below = {
  'layer:messages': [],
  'layer:migrations': [],
  'layer:contracts': [],
  'layer:platform': ['layer:messages'],
  'layer:accounts': ['layer:platform', 'layer:messages'],
  'layer:spaces': ['layer:accounts', 'layer:platform', 'layer:messages'],
  'layer:search': ['layer:spaces', 'layer:accounts', 'layer:platform', 'layer:messages'],
  'layer:feature': ['layer:feature', 'layer:search', 'layer:spaces', 'layer:accounts', 'layer:platform', 'layer:messages'],
  'layer:testing': ['layer:feature', 'layer:search', 'layer:spaces', 'layer:accounts', 'layer:platform', 'layer:migrations', 'layer:messages'],
  'layer:app': ['layer:app', 'layer:feature', 'layer:search', 'layer:spaces', 'layer:accounts', 'layer:platform', 'layer:migrations', 'layer:messages'],
  'layer:web': ['layer:contracts', 'layer:messages'],
};

/** Among the features: community knows no other; knowledge knows community; moderation judges what both hold; recognition and notifications listen to all three; interchange writes into the first two; nobody imports recognition, notifications or interchange. */
const features = {
  'lib:community': ['lib:knowledge', 'lib:moderation', 'lib:recognition', 'lib:interchange', 'lib:notifications'],
  'lib:knowledge': ['lib:moderation', 'lib:recognition', 'lib:interchange', 'lib:notifications'],
  'lib:moderation': ['lib:recognition', 'lib:interchange', 'lib:notifications'],
  'lib:recognition': ['lib:interchange', 'lib:notifications'],
  'lib:interchange': ['lib:recognition', 'lib:moderation', 'lib:notifications'],
  'lib:notifications': ['lib:recognition', 'lib:interchange'],
};

/** Composition roots build on each other in one direction only. */
const apps = { 'app:api': ['app:worker', 'app:cli'], 'app:worker': ['app:cli'] };

/** A spec may stand in a lib that is beneath what it boots. */
const booted = [
  'testing',
  'notifications',
  'recognition',
  'moderation',
  'knowledge',
  'community',
  'search',
  'spaces',
  'accounts',
  'platform',
  'migrations',
  'messages',
].map((lib) => `@kehila/${lib}`);
const circlesOfSpecs = booted.flatMap((lib, index) => booted.slice(index + 1).map((other) => [lib, other]));

/** Options of the rule. Specs may also use the testing lib, and the features that they boot together. */
export function boundaries({ specs = false } = {}) {
  const forSpecs = specs ? ['layer:testing', 'layer:feature', 'layer:search', 'layer:spaces', 'layer:accounts', 'layer:platform', 'layer:migrations'] : [];
  const layers = Object.entries(below).map(([sourceTag, tags]) => ({
    sourceTag,
    onlyDependOnLibsWithTags: sourceTag === 'layer:web' ? tags : [...new Set([...tags, ...forSpecs])],
  }));
  const apart = Object.entries(specs ? apps : { ...features, ...apps }).map(([sourceTag, tags]) => ({ sourceTag, notDependOnLibsWithTags: tags }));
  return {
    allow: [],
    allowCircularSelfDependency: true,
    checkDynamicDependenciesExceptions: ['.*'],
    ignoredCircularDependencies: specs ? circlesOfSpecs : [],
    depConstraints: [...layers, ...apart],
  };
}

/** Rules and facts of the domain know nothing of how they are asked for, shown or stored. */
export const domainFiles = ['libs/**/*.entity.ts', 'libs/**/*.policy.ts', 'libs/**/*.events.ts'];
export const domainImports = [
  {
    group: ['**/graphql/**', '**/use-cases/**', '**/*.repository', '**/*.reader', '**/*.resolver'],
    message: 'Entities, policies and events import no graphql/, use-cases/, repository or reader.',
  },
];

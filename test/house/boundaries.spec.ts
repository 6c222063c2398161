import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(__dirname, '../..');
const boundary = '@nx/enforce-module-boundaries';

interface Case {
  readonly rule: string;
  readonly file: string;
  readonly text: string;
  readonly breaks: string | null;
}

const cases: readonly Case[] = [
  { rule: 'platform does not know a feature', file: 'libs/platform/src/index.ts', text: `export * from '@kehila/community';`, breaks: boundary },
  { rule: 'accounts do not know the layer above', file: 'libs/accounts/src/index.ts', text: `export * from '@kehila/spaces';`, breaks: boundary },
  { rule: 'community does not know recognition', file: 'libs/community/src/index.ts', text: `export * from '@kehila/recognition';`, breaks: boundary },
  { rule: 'the web reaches the server through contracts only', file: 'apps/web/src/hooks.ts', text: `export * from '@kehila/platform';`, breaks: boundary },
  { rule: 'the API does not know the command line', file: 'apps/api/src/index.ts', text: `export * from '@kehila/cli';`, breaks: boundary },
  { rule: 'no product code uses the testing lib', file: 'libs/community/src/index.ts', text: `export * from '@kehila/testing';`, breaks: boundary },
  { rule: 'a feature uses what is below it', file: 'libs/community/src/index.ts', text: `export * from '@kehila/accounts';`, breaks: null },
  { rule: 'a spec uses the testing lib', file: 'libs/platform/src/markdown/slug.spec.ts', text: `export * from '@kehila/testing';`, breaks: null },
  {
    rule: 'events know neither use cases nor SQL',
    file: 'libs/accounts/src/account/account.events.ts',
    text: `export { Questions } from './question.repository';`,
    breaks: 'no-restricted-imports',
  },
  {
    rule: 'the present comes from the clock',
    file: 'libs/platform/src/mail/mailer.ts',
    text: `export const now = (): Date => new Date();`,
    breaks: 'no-restricted-syntax',
  },
];

describe('lint', () => {
  let broken: (string | null)[][];

  beforeAll(() => {
    // Without the graph of projects the rule of boundaries lets everything pass.
    spawnSync(join(root, 'node_modules/.bin/nx'), ['show', 'projects'], { cwd: root });
    // In CI the parser would read each file once, from the disk, instead of the text that it is given.
    const env = { ...process.env, TSESTREE_SINGLE_RUN: 'false' };
    const lint = spawnSync(process.execPath, [join(__dirname, 'broken-rules.mjs')], { cwd: root, env, input: JSON.stringify(cases), encoding: 'utf8' });
    broken = JSON.parse(lint.stdout) as string[][];
  }, 60_000);

  it.each(cases.map((one, index) => ({ ...one, index })))('says that $rule', ({ breaks, index }) => {
    const rules = broken[index] ?? [];
    if (breaks) expect(rules).toContain(breaks);
    else expect(rules).not.toContain(boundary);
  });

  it('knows the layer of every project by a tag of its own', () => {
    for (const folder of ['apps', 'libs']) {
      for (const project of readdirSync(join(root, folder))) {
        const { nx } = JSON.parse(readFileSync(join(root, folder, project, 'package.json'), 'utf8')) as { nx: { tags: string[] } };
        expect(nx.tags).toContain(folder === 'libs' ? `lib:${project}` : `app:${project}`);
        expect(nx.tags.filter((tag) => tag.startsWith('layer:'))).toHaveLength(1);
      }
    }
  });
});

import { readdirSync } from 'node:fs';

const ROOMS = ['apps', 'docker', 'docs', 'libs', 'test'];
const PAPERS = ['CHANGELOG.md', 'CONTRIBUTING.md', 'LICENSE', 'README.md', 'SECURITY.md'];
const OF_TOOLS = ['eslint.config.mjs', 'jest.config.mjs', 'nx.json', 'package-lock.json', 'package.json', 'tsconfig.base.json', 'tsconfig.json'];
const NEVER_COMMITTED = /^(node_modules|dist|coverage|look|.*\.log)$/;

describe('the top level', () => {
  it('holds the rooms of the house, its papers, and nothing that was left there', () => {
    const found = readdirSync('.').filter((name) => !name.startsWith('.') && !NEVER_COMMITTED.test(name));
    expect(found.toSorted()).toEqual([...ROOMS, ...PAPERS, ...OF_TOOLS].toSorted());
  });
});

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { renderMarkdown } from '@kehila/platform/markdown';

const [, kept = ''] = /keptElements = new Set\('([^']*)'/.exec(readFileSync(join(__dirname, '../../apps/web/src/features/embed/kehila-help.js'), 'utf8')) ?? [];

/** Whatever an article can be made of. */
const article = [
  ...['# One', '## Two', '### Three', '#### Four', '##### Five', 'Text *a* **b** ~~c~~ `d` [e](https://example.com)\\', 'f', '', '> g', '', '- h', '', '1. i'],
  ...['', '---', '', '```\nj\n```', '', '| k |\n| --- |\n| l |', '', '![m](/files/1/post)', '', '![n](https://example.com/n.png)', '', '192.168.1.1 ו־Wi-Fi'],
].join('\n');

describe('what the community shows on other sites', () => {
  it('keeps every element that an article can have', () => {
    const { html } = renderMarkdown(article, { kind: 'article' });
    const used = new Set([...html.matchAll(/<([a-z0-9]+)/g)].map(([, name]) => name!));
    expect(used.size).toBeGreaterThan(20);
    expect([...used].filter((name) => !kept.split(' ').includes(name))).toEqual([]);
  });
});

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { wordsIn } from './spoken';

const web = join(__dirname, '../../apps/web/src');

describe('the words of the web pages', () => {
  const components = readdirSync(web, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.svelte'));

  it('all come from the message files', () => {
    const own = components.flatMap((file) => wordsIn(readFileSync(join(web, file), 'utf8')).map((words) => `${file}: ${words}`));
    expect(own).toEqual([]);
  });

  it.each([
    ['<p>Hello</p>', ['Hello']],
    ['{#if yes}<b>שלום {name}</b>{/if}', ['שלום']],
    ['<button type="button" aria-label="Close it">×</button>', ['Close it']],
    ['<p class="big">{m.hello()} · 5</p><meta name="robots" content="noindex" />', []],
    ['<script lang="ts">const hello = "Hello";</script><p>{hello}</p>', []],
  ])('are seen in %s', (component, words) => {
    expect(wordsIn(component)).toEqual(words);
  });
});

import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { withoutUnknown } from './parameters.server';

const source = join(__dirname, '..');
const ofPagesToBeRead = ['frame', 'parts', 'features/community', 'features/home', 'features/knowledge', 'features/spaces'];

describe('the address of a page to be read', () => {
  it('loses what no page looks at', () => {
    const url = new URL('https://kehila.example/en/questions?state=open&utm_source=letter&tag=wifi&turn=1');
    withoutUnknown(url);
    expect(url.search).toBe('?state=open&tag=wifi');
  });

  it('keeps every parameter that such a page reads', () => {
    const read = globSync(`{${ofPagesToBeRead.join(',')}}/**/*.{ts,svelte}`, { cwd: source }).flatMap((file) =>
      Array.from(
        readFileSync(join(source, file), 'utf8').matchAll(/(?:searchParams\.(?:get|has|getAll)\(|[^\w]parameter=)['"](\w+)['"]/g),
        ([, name]) => name ?? '',
      ),
    );
    expect(read).toContain('after');
    const url = new URL('https://kehila.example/en');
    for (const name of read) url.searchParams.set(name, '1');
    const before = url.search;
    withoutUnknown(url);
    expect(url.search).toBe(before);
  });
});

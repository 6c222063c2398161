import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from '../../stage/client';
import { RunningKehila } from '../../stage/running-kehila';

jest.setTimeout(180_000);

describe('exported articles', () => {
  const folder = mkdtempSync(join(tmpdir(), 'kehila-export-'));
  const kehila = new RunningKehila();
  const filesOf = (path: string) =>
    readdirSync(path, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'));
  const exported = async (name: string, ...options: readonly string[]) => {
    const path = join(folder, name);
    return { ...(await kehila.command('export', path, ...options)), path };
  };

  beforeAll(() => kehila.start());
  afterAll(async () => {
    await kehila.remove();
    rmSync(folder, { recursive: true, force: true });
  });

  it('are those that a stranger reads, each with the hash that the API tells', async () => {
    const query = '{ articles(first: 100) { nodes { id contentHash } } }';
    const { nodes } = (await new Client(kehila.address).send(query)).body.data?.['articles'] as { nodes: { id: string; contentHash: string }[] };
    const { code, out, path } = await exported('markdown', '--json');
    expect([code, JSON.parse(out)]).toEqual([0, expect.objectContaining({ articles: nodes.length, format: 'markdown', for: 'everybody' })]);
    const hashes = filesOf(path).map((file) => /^content_hash: "(.*)"$/m.exec(file)?.[1]);
    expect(hashes.sort()).toEqual(nodes.map(({ contentHash }) => contentHash).sort());
    expect(nodes.length).toBeGreaterThan(3);
  });

  it('are a site whose pages find each other on a disk', async () => {
    const { code, path } = await exported('site', '--format', 'site');
    expect(code).toBe(0);
    const index = readFileSync(join(path, 'index.html'), 'utf8');
    const links = [...index.matchAll(/href="([^"]+\.html)"/g)].map(([, link]) => decodeURI(link!));
    expect(links.length).toBeGreaterThan(3);
    for (const link of links) expect(readFileSync(join(path, link), 'utf8')).toContain('<link rel="stylesheet" href="../style.css">');
  });

  it('are refused where there is something already, of a space that is not there, and in another form', async () => {
    expect(await exported('site')).toMatchObject({ code: 1, said: expect.stringContaining('There is something in') as string });
    expect(await exported('none', '--space', 'nowhere')).toMatchObject({ code: 1, said: expect.stringContaining('There is no space nowhere') as string });
    expect(await exported('pdf', '--format', 'pdf')).toMatchObject({ code: 2 });
  });

  it('come back into a space of their own, with the same hashes', async () => {
    const { path } = await exported('moving');
    const { code, out } = await kehila.command('import', 'markdown', path, '--space', 'moved', '--json');
    const hashes = filesOf(path).map((file) => /^content_hash: "(.*)"$/m.exec(file)?.[1]);
    expect([code, JSON.parse(out)]).toMatchObject([0, { added: { articles: hashes.length }, brokenCount: 0 }]);
    const again = await exported('moved', '--space', 'moved');
    expect(
      filesOf(again.path)
        .map((file) => /^content_hash: "(.*)"$/m.exec(file)?.[1])
        .sort(),
    ).toEqual(hashes.sort());
    for (const file of filesOf(again.path)) expect(file).toContain('\nstanding: "imported"\n');
  });
});

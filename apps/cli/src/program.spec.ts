import { createServer, type AddressInfo } from 'node:net';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CommanderError } from 'commander';
import { Console } from './console/console';
import { statusOf } from './exit-status';
import { Workplace } from './kehila.factory';
import { program } from './program';

jest.setTimeout(60_000);

describe('the command line', () => {
  /** Without a process of its own: nothing here gets as far as a command's work. */
  async function usage(args: readonly string[]): Promise<{ code: number; out: string; err: string }> {
    const said = { out: '', err: '' };
    const kehila = program(new Console('en', false));
    for (const command of [kehila, ...kehila.commands, ...kehila.commands.flatMap(({ commands }) => commands)])
      command.configureOutput({ writeOut: (text) => void (said.out += text), writeErr: (text) => void (said.err += text) });
    const error = await kehila.parseAsync([...args], { from: 'user' }).then(
      () => undefined,
      (reason: unknown) => reason,
    );
    return { code: error instanceof CommanderError ? statusOf(error) : -1, ...said };
  }

  it.each([
    ['the program', ['--help']],
    ['start', ['start', '--help']],
    ['import', ['import', '--help']],
    ['an account command', ['account', 'create', '--help']],
  ])('helps with %s', async (_, args) => {
    const { code, out, err } = await usage(args);
    expect([code, err]).toEqual([0, '']);
    expect(out).toMatch(/^Usage: kehila/);
  });

  it.each([
    ['no command', []],
    ['an unknown command', ['strat']],
    ['an unknown option', ['start', '--quickly']],
    ['an import without a space', ['import', 'stackexchange', '.']],
    ['an import of an unknown format', ['import', 'scrolls', '.', '--space', 'x']],
    ['an unknown role', ['account', 'grant', 'dana', 'king']],
  ])('calls %s wrong usage', async (_, args) => {
    const { code, out, err } = await usage(args);
    expect([code, out]).toEqual([2, '']);
    expect(err).not.toBe('');
  });
});

describe('the program', () => {
  const workplace = new Workplace();
  afterAll(() => workplace.close());

  it('ends with 2 on wrong usage', async () => {
    expect(await workplace.run(['strat'])).toMatchObject({ code: 2, out: '' });
  });

  it('speaks the language of the terminal', async () => {
    const { code, err } = await workplace.run(['start'], { KEHILA_PORT: 'abc', LANG: 'he_IL.UTF-8' });
    expect(code).toBe(1);
    expect(err).toMatch(/^הערך של KEHILA_PORT/);
  });

  it('prints the settings, with their secrets masked, as lines or as one object', async () => {
    const variables = { DATABASE_URL: 'postgres://kehila:topsecret@db/kehila', KEHILA_PORT: '4000' };
    const [lines, object] = await Promise.all([workplace.run(['settings'], variables), workplace.run(['settings', '--json'], variables)]);
    expect([lines.code, object.code]).toEqual([0, 0]);
    expect(lines.out).toMatch(/KEHILA_PORT\s+4000/);
    expect(JSON.parse(object.out)).toMatchObject({ settings: { KEHILA_PORT: '4000', DATABASE_URL: '********', KEHILA_ENV: 'production' } });
    expect(lines.out + object.out).not.toContain('topsecret');
  });
});

describe('a start that fails', () => {
  const workplace = new Workplace({ KEHILA_SAMPLE: 'off' });
  afterAll(() => workplace.close());

  it.each<[string, Record<string, string>, RegExp]>([
    ['an unknown variable', { KEHILA_PROT: '1' }, /^KEHILA_PROT is not a setting of Kehila.*\n$/],
    ['a wrong port', { KEHILA_PORT: '99999' }, /^KEHILA_PORT is "99999".*\n$/],
    ['limits off in production', { KEHILA_ENV: 'production', KEHILA_LIMITS: 'off' }, /^KEHILA_LIMITS cannot be off.*\n$/],
    ['a data folder that cannot be made', { KEHILA_DATA: '/proc/kehila' }, /^\/proc\/kehila cannot be written.*\n$/],
    ['an outside database that is away', { DATABASE_URL: 'postgres://kehila@127.0.0.1:1/kehila' }, /^The database cannot be reached.*\n$/],
  ])('says in one sentence: %s', async (_, variables, sentence) => {
    const { code, out, err } = await workplace.run(['start'], variables);
    expect([code, out]).toEqual([1, '']);
    expect(err).toMatch(sentence);
  });

  it('says in one sentence: the data folder is a file', async () => {
    const file = join(workplace.folder, 'file');
    writeFileSync(file, '');
    const { code, err } = await workplace.run(['start'], { KEHILA_DATA: file });
    expect(code).toBe(1);
    expect(err).toMatch(/^.*file\/secret-key cannot be written.*\n$/);
  });

  it('says in one sentence: the port is taken', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => other.once('listening', resolve));
    const { port } = other.address() as AddressInfo;
    const { code, err } = await workplace.run(['start'], { KEHILA_PORT: String(port) });
    other.close();
    expect(code).toBe(1);
    expect(err).toMatch(new RegExp(`^Port ${port} is in use.*\\n$`));
  });
});

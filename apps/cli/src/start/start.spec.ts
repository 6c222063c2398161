import { once } from 'node:events';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { connect } from '../database/connect';
import { EmbeddedDatabase } from '../database/embedded-database';
import { type Started, Workplace } from '../kehila.factory';

jest.setTimeout(120_000);

describe('kehila start', () => {
  const workplace = new Workplace({ KEHILA_LIMITS: 'off' });
  let kehila: Started;
  afterAll(() => workplace.close());

  const questions = async () => (await kehila.ask('{ questions(first: 100) { nodes { id } } articles(first: 100) { nodes { id } } }')).data;
  const spaces = async () => ((await kehila.ask('{ spaces { questionCount } }')).data as { spaces: { questionCount: number }[] }).spaces;

  it('begins anew after first starts that were killed and stopped while they loaded the sample community', async () => {
    const child = workplace.begin();
    const [said] = (await once(child.stdout!, 'data')) as [Buffer];
    expect(said.toString()).toContain('First start');
    await sleep(800);
    child.kill('SIGKILL');
    await once(child, 'close');
    expect(existsSync(join(workplace.data, 'database-half-made'))).toBe(true);

    const stopped = workplace.begin();
    await once(stopped.stdout!, 'data');
    stopped.kill('SIGTERM');
    expect(await once(stopped, 'close')).toEqual([0, null]);

    kehila = await workplace.start();
    const data = (await questions()) as { questions: { nodes: unknown[] }; articles: { nodes: unknown[] } };
    expect(data.questions.nodes).toHaveLength(60);
    expect((await spaces()).reduce((sum, { questionCount }) => sum + questionCount, 0)).toBe(60);
    expect(existsSync(join(workplace.data, 'database-half-made'))).toBe(false);
  });

  it('prints its address and how to sign in, and keeps the password for its owner only', () => {
    const file = join(workplace.data, 'sample-accounts.json');
    const { password } = JSON.parse(readFileSync(file, 'utf8')) as { password: string };
    expect(kehila.said).toContain(`all with the password ${password}`);
    for (const role of ['customer', 'expert', 'staff', 'reviewer', 'manager', 'administrator']) expect(kehila.said).toContain(`${role}@kehila.example`);
    for (const name of ['sample-accounts.json', 'secret-key', 'database-password']) expect(statSync(join(workplace.data, name)).mode & 0o777).toBe(0o600);
  });

  it('refuses a second start on the same data, and goes on undisturbed', async () => {
    const { code, err } = await workplace.run(['start'], { KEHILA_PORT: '0' });
    expect(code).toBe(1);
    expect(err).toMatch(/^Kehila is already running on the data in .*\n$/);
    expect((await kehila.ask('{ spaces { id } }')).status).toBe(200);
  });

  it('lets commands work beside it, and everything that is kept twice agrees', async () => {
    const { code, out } = await workplace.run(['verify', '--json']);
    expect(JSON.parse(out)).toMatchObject({ differences: 0 });
    expect(code).toBe(0);
    const granted = await workplace.run(['account', 'grant', 'dana', 'reviewer', '--space', 'wifi-and-routers', '--json']);
    expect([granted.code, JSON.parse(granted.out)]).toEqual([0, { handle: 'dana', role: 'REVIEWER', space: 'wifi-and-routers' }]);
    expect((await kehila.ask('{ spaces { id } }')).status).toBe(200);
  });

  it('answers 503 while its database is away and again when it is back, without ending', async () => {
    process.kill(workplace.databasePid ?? 0, 'SIGKILL');
    const seen = [];
    for (let attempt = 0; attempt < 100 && seen.at(-1) !== 200; attempt++) {
      await sleep(50);
      seen.push((await kehila.ask('{ questions { nodes { id } } }')).status);
    }
    expect(seen.at(-1)).toBe(200);
    expect(seen.filter((status) => status !== 200 && status !== 503)).toEqual([]);
    expect(kehila.isRunning).toBe(true);
  });

  it('ends within ten seconds, and its database with it', async () => {
    const { code, milliseconds } = await kehila.end('SIGTERM');
    expect(code).toBe(0);
    expect(milliseconds).toBeLessThan(10_000);
    expect(workplace.databasePid).toBeUndefined();
  });

  it('starts again with everything there, after SIGKILL too, adopting the database that lives on', async () => {
    kehila = await workplace.start();
    const before = await questions();
    const pid = workplace.databasePid;
    await kehila.end('SIGKILL');
    expect(workplace.databasePid).toBe(pid);

    kehila = await workplace.start();
    expect(workplace.databasePid).toBe(pid);
    expect(await questions()).toEqual(before);
    expect(await kehila.end('SIGINT')).toMatchObject({ code: 0 });
    expect(workplace.databasePid).toBeUndefined();
  });

  it('ends its database too when told to end while that is started again', async () => {
    kehila = await workplace.start();
    const pid = workplace.databasePid ?? 0;
    process.kill(pid, 'SIGKILL');
    while (workplace.databasePid === undefined || workplace.databasePid === pid) await sleep(5);
    expect(await kehila.end('SIGTERM')).toMatchObject({ code: 0 });
    expect(workplace.databasePid).toBeUndefined();
  });

  it('lets the application add to the ledgers and the audit log, and change nothing in them', async () => {
    const database = await EmbeddedDatabase.open(workplace.data);
    const application = await connect(database.applicationUrl);
    try {
      expect((await application.query('select from audit_entry')).rowCount).toBeGreaterThan(0);
      for (const table of ['audit_entry', 'points_entry', 'points_transaction'])
        for (const change of [`update ${table} set at = at`, `delete from ${table}`, `truncate ${table}`])
          await expect(application.query(change)).rejects.toMatchObject({ code: '42501' });
    } finally {
      await application.end();
      await database.close();
    }
  });
});

import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Workplace } from '../kehila.factory';

jest.setTimeout(120_000);

const production = { KEHILA_PUBLIC_URL: 'https://community.example' };
const person = ['--email', 'noa@bank.example', '--handle', 'noa', '--name', 'Noa Levi'];

describe('the first administrator', () => {
  const workplace = new Workplace({ ...production, KEHILA_PORT: '0' });
  afterAll(() => workplace.close());

  it('is made by a command, which prints the link to set a password', async () => {
    const { code, out } = await workplace.run(['account', 'create', ...person, '--role', 'administrator', '--json']);
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ handle: 'noa', role: 'administrator' });
    expect((JSON.parse(out) as { setUpLink: string }).setUpLink).toMatch(/^https:\/\/community\.example\/he\/reset\/[\w-]{43}$/);
  });

  it('is made once', async () => {
    const { code, err } = await workplace.run(['account', 'create', ...person, '--role', 'administrator']);
    expect([code, err]).toEqual([1, 'The account cannot be made so. handle: This is taken already.\n']);
  });

  it('is told which spaces there are when a role is to hold in none of them', async () => {
    const { code, err } = await workplace.run(['account', 'grant', 'noa', 'staff', '--space', 'nowhere']);
    expect([code, err]).toEqual([1, expect.stringMatching(/^There is no space nowhere; choose one of these: /)]);
  });

  it('can also be helped with settings by a command', async () => {
    expect((await workplace.run(['settings', 'set', 'newcomers.links', '4'])).code).toBe(0);
    const { out } = await workplace.run(['settings', 'get', 'newcomers.links', '--json']);
    expect(JSON.parse(out)).toEqual({ key: 'newcomers.links', value: '4', default: '2', version: 1 });
    const { code, err } = await workplace.run(['settings', 'set', 'newcomers.links', '400']);
    expect([code, err]).toEqual([1, expect.stringContaining('from 0 to 20')]);
    expect((await workplace.run(['settings', 'set', 'no.such', '1'])).code).toBe(1);
  });
});

describe('sample accounts', () => {
  it('stop a start in production', async () => {
    const workplace = new Workplace(production);
    mkdirSync(workplace.data);
    writeFileSync(join(workplace.data, 'sample-accounts.json'), JSON.stringify({ password: 'known' }));
    const { code, err } = await workplace.run(['start']);
    expect([code, err]).toEqual([1, expect.stringContaining('sample accounts')]);
    await workplace.close();
  });
});

import sharp from 'sharp';
import { act, tryAct } from '../../stage/act';
import type { Client } from '../../stage/client';
import { Kehila, type Person } from '../../stage/kehila';

const everywhere = { grants: [{ role: 'ADMINISTRATOR' as const, spaceId: null }] };
const askTwiceASecond = 1_000;

describe('administrators', () => {
  const kehila = Kehila.use();
  const beside = Kehila.use({ beside: kehila });
  let administrator: Person;
  let customer: Person;

  beforeAll(async () => {
    await kehila.space({ slug: 'wifi' });
    await beside.spacesAnew();
    administrator = await kehila.person('administrator', everywhere);
    customer = await kehila.person('customer');
  });

  const get = (path: string, client?: Client, headers: Record<string, string> = {}, address = kehila.address) =>
    fetch(`${address}${path}`, { headers: { ...headers, ...(client ? { cookie: client.cookie } : {}) } });

  const ask = (client: Client, title: string) => tryAct(client, 'askQuestion', { space: 'wifi', title, body: 'It blinks red.', tags: [] }, 'Question { id }');

  describe('change settings', () => {
    it('that count on every process within a second', async () => {
      const newcomer = await kehila.person('newcomer', { at: kehila.clock.now() });
      const atTheOther = newcomer.client.at(beside.address);
      await act(administrator.client, 'changeSetting', { key: 'newcomers.questions_a_day', value: '1', version: 0 }, 'SiteSetting { value version }');
      await new Promise((done) => setTimeout(done, askTwiceASecond));
      expect((await ask(atTheOther, 'Why does my box blink today?')).text).toContain('"Question"');
      expect((await ask(atTheOther, 'And why is it warm at night?')).text).toContain('NEWCOMER_LIMIT_REACHED');
    });

    it('and undo them', async () => {
      const undone = await act(
        administrator.client,
        'undoSettingChange',
        { key: 'newcomers.questions_a_day', version: 1 },
        'SiteSetting { value version changedBy { id } }',
      );
      expect(undone).toMatchObject({ value: '3', version: 2, changedBy: { id: administrator.accountId } });
    });

    it('only to what they can be', async () => {
      const { body } = await tryAct(administrator.client, 'changeSetting', { key: 'newcomers.links', value: '99' });
      expect(body.errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', fields: [{ path: ['input', 'value'], code: 'NUMBER_BETWEEN' }] });
    });
  });

  describe('read the audit log', () => {
    it('by person, with the act in words', async () => {
      const query = `query ($filter: AuditFilter) { auditLog(filter: $filter) { nodes { act actInWords actor { id } } } }`;
      const { body } = await administrator.client.send(query, { filter: { actorId: administrator.accountId, act: 'changeSetting' } });
      expect(body.data).toEqual({ auditLog: { nodes: [{ act: 'changeSetting', actInWords: 'changed a setting', actor: { id: administrator.accountId } }] } });
    });

    it('as a file, which is an act itself', async () => {
      const answer = await get(`/exports/audit?format=csv&act=changeSetting&actorId=&from=2020-01-01`, administrator.client);
      expect([answer.status, answer.headers.get('content-type'), answer.headers.get('cache-control')]).toEqual([200, 'text/csv; charset=utf-8', 'no-store']);
      expect(answer.headers.get('content-disposition')).toMatch(/^attachment; filename="audit-[\d-]+\.csv"$/);
      const lines = (await answer.text()).trim().split('\r\n');
      expect(lines).toHaveLength(2);
      const jsonl = await (await get('/exports/audit?format=jsonl', administrator.client)).text();
      const entries = jsonl
        .trim()
        .split('\n')
        .map((line) => (JSON.parse(line) as { act: string }).act);
      expect(entries.filter((one) => one === 'exportAuditLog')).toHaveLength(2);
    });

    it.each([
      ['nobody who is signed in', 401, () => get('/exports/audit?format=csv')],
      ['a customer', 403, () => get('/exports/audit?format=csv', customer.client)],
      ['another site in the name of an administrator', 403, () => get('/exports/audit?format=csv', administrator.client, { 'sec-fetch-site': 'cross-site' })],
      ['who asks for another kind of file', 400, () => get('/exports/audit?format=exe', administrator.client)],
      ['who writes a time that is none', 400, () => get('/exports/audit?format=csv&from=yesterday', administrator.client)],
      ['who repeats a part', 400, () => get('/exports/audit?format=csv&act=a&act=b', administrator.client)],
    ])('but not as a file for %s', async (_who, status, send) => {
      const answer = await send();
      expect(answer.status).toBe(status);
      expect(await answer.text()).not.toContain('changeSetting');
    });
  });

  describe('name the community and give it its look', () => {
    it('on every process within a second, at addresses that never change their content', async () => {
      const logo = await sharp({ create: { width: 40, height: 40, channels: 3, background: '#123456' } })
        .png()
        .toBuffer();
      const wanted = { version: 0, nameHe: 'בנק הירדן', nameEn: 'Jordan Bank', accent: '#7a1fa2', logo: logo.toString('base64') };
      const { logo: address } = (await act(administrator.client, 'changeBrand', wanted, 'Brand { logo }')) as unknown as { logo: string };
      await new Promise((done) => setTimeout(done, askTwiceASecond));
      const picture = await get(address, undefined, {}, beside.address);
      expect(
        Object.fromEntries(
          ['content-type', 'cache-control', 'content-security-policy', 'x-content-type-options'].map((name) => [name, picture.headers.get(name)]),
        ),
      ).toEqual({
        'content-type': 'image/png',
        'cache-control': 'public, max-age=31536000, immutable',
        'content-security-policy': "default-src 'none'; sandbox",
        'x-content-type-options': 'nosniff',
      });
      const { stylesheet } = (await (await get('/brand')).json()) as { stylesheet: string };
      const colours = await get(stylesheet);
      expect([colours.headers.get('content-type'), await colours.text()]).toEqual(['text/css; charset=utf-8', expect.stringContaining('--accent:#7a1fa2')]);
    });

    it('and nothing else is there', async () => {
      for (const path of ['/brand/logo-AAAAAAAAAAAAAAAA.png', '/brand/..%2f..%2fetc%2fpasswd', '/brand/x', '/exports/', '/exports/other'])
        expect((await get(path)).status).toBe(404);
    });
  });

  describe('try failed events again', () => {
    it('as often as a new one', async () => {
      const [letter] = await kehila.sql<{ id: string }>(
        `insert into outbox_event (type, aggregate, payload, occurred_at, run_at, state, attempts) values ('Unheard', 'question:1', '{}', now(), now(), 'dead', 12) returning id`,
      );
      const before = await administrator.client.send('{ administration { deadLetters version } deadLetters { nodes { id attempts } } }');
      expect(before.body.data).toMatchObject({ deadLetters: { nodes: [{ id: letter?.id, attempts: 12 }] } });
      await act(administrator.client, 'retryDeadLetter', { id: letter?.id }, 'DeadLetterRetried { id }');
      await kehila.drain();
      expect(await kehila.sql('select state from outbox_event where id = $1', letter?.id)).toEqual([{ state: 'done' }]);
      expect(await act(administrator.client, 'retryDeadLetter', { id: letter?.id })).toMatchObject({ code: 'NOT_FOUND' });
    });
  });

  describe('change the terms', () => {
    const page = { slug: 'TERMS', language: 'EN', version: 0, title: 'Terms', body: 'New terms.', asksAgain: true };

    it('and everybody who is signed in is asked before they write again, on every process', async () => {
      await act(administrator.client, 'changeSitePage', page, 'SitePage { version }');
      await new Promise((done) => setTimeout(done, askTwiceASecond));
      for (const client of [customer.client, customer.client.at(beside.address)]) {
        const { body } = await ask(client, 'May I still ask something?');
        expect(body.errors?.[0]?.extensions).toMatchObject({ code: 'TERMS_NOT_ACCEPTED' });
        expect((await client.send('{ viewer { termsToAccept { slug version } } }')).body.data).toEqual({
          viewer: { termsToAccept: [{ slug: 'TERMS', version: 1 }] },
        });
      }
    });

    it('while they read on, keep drafts and may leave', async () => {
      expect((await customer.client.send('{ questions { nodes { id } } sitePage(slug: TERMS) { body { html } } }')).body.errors).toBeUndefined();
      expect(await act(customer.client, 'saveDraft', { place: 'ask', title: 'Kept', body: 'Kept.' }, 'Draft { place }')).toMatchObject({ place: 'ask' });
    });

    it('until they accept what stands', async () => {
      expect(await act(customer.client, 'acceptTerms', { terms: 0, privacy: 0 })).toMatchObject({ code: 'VERSION_CHANGED' });
      await act(customer.client, 'acceptTerms', { terms: 1, privacy: 0 }, 'AcceptedTerms { done }');
      expect((await ask(customer.client, 'May I ask something now?')).text).toContain('"Question"');
      expect((await ask(customer.client.at(beside.address), 'And on the other process too?')).text).toContain('"Question"');
    });

    it('and who signs up without accepting is told at the field', async () => {
      const person = { email: 'dana@people.example', password: 'vellum osprey kettle 9', displayName: 'Dana', language: 'EN' };
      expect(await act(kehila.anonymous(), 'signUp', { ...person, acceptedTerms: false })).toMatchObject({
        code: 'TERMS_NOT_ACCEPTED',
        path: ['input', 'acceptedTerms'],
      });
      expect(await act(kehila.anonymous(), 'signUp', person, 'SignUpAccepted { message }')).toMatchObject({ __typename: 'SignUpAccepted' });
    });
  });
});

describe('exports', () => {
  const kehila = Kehila.use({ environment: { KEHILA_LIMITS: 'on' } });

  it('are limited, and say when to come again', async () => {
    const administrator = await kehila.person('administrator', everywhere);
    const statuses: number[] = [];
    for (let times = 0; times < 16; times++) {
      const answer = await fetch(`${kehila.address}/exports/audit?format=jsonl`, { headers: { cookie: administrator.client.cookie } });
      statuses.push(answer.status);
      await answer.text();
      if (answer.status === 429) expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0);
    }
    expect(statuses).toEqual([...Array<number>(15).fill(200), 429]);
  });
});

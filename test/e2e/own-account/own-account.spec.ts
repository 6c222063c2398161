import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inflateRawSync } from 'node:zlib';
import sharp from 'sharp';
import { DataExports, EraseDueAccounts } from '@kehila/accounts';
import { act, tryAct } from '../../stage/act';
import { Kehila, password, type Person } from '../../stage/kehila';
import { bytesIn, dumpOf } from './dump';

const day = 86_400_000;
const folder = mkdtempSync(join(tmpdir(), 'kehila-own-'));

describe('one’s own account', () => {
  const kehila = Kehila.use({ environment: { KEHILA_FILES: folder } });
  let me: Person;

  beforeAll(async () => {
    await kehila.space({ slug: 'wifi' });
  });
  beforeEach(async () => {
    me = await kehila.person('dana', { reputation: 100 });
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  const own = async (who: Person, fields: string) =>
    ((await who.client.send(`{ viewer { ${fields} } }`)).body.data?.['viewer'] ?? null) as Record<string, unknown> | null;
  const mailsTo = (email: string) =>
    kehila.sql<{ subject: string; body_text: string }>('select subject, body_text from mail where to_address = $1 order by id', email);
  const signIn = (email: string, secret = password) => act(kehila.anonymous(), 'signIn', { email, password: secret });
  const picture = async (who: Person) => {
    const form = new FormData();
    form.set('purpose', 'AVATAR');
    const image = sharp({ create: { width: 250, height: 250, channels: 3, background: '#3399aa' } });
    form.set('file', new Blob([new Uint8Array(await image.png().toBuffer())], { type: 'image/png' }), 'face.png');
    const answer = await fetch(`${kehila.address}/files`, { method: 'POST', body: form, headers: { cookie: who.client.cookie, 'x-kehila-client': 'test' } });
    return ((await answer.json()) as { id: string }).id;
  };
  const ask = async (who: Person, title: string, body = 'It blinks.') =>
    (await act(who.client, 'askQuestion', { space: 'wifi', title, body, tags: [] }, 'Question { id }'))['id'] as string;
  const answer = async (who: Person, questionId: string) =>
    (await act(who.client, 'postAnswer', { questionId, body: 'Turn it off and on.' }, 'Answer { id }'))['id'] as string;

  describe('the profile', () => {
    it('shows another name and words, and keeps what was typed out of the log', async () => {
      await act(me.client, 'updateProfile', { displayName: ' Dana  Levi ', biography: 'I mend <b>routers</b>.' });
      const { body } = await kehila.anonymous().send(`{ account(handle: "${me.handle}") { displayName biography } }`);
      expect(body.data).toEqual({ account: { displayName: 'Dana Levi', biography: 'I mend <b>routers</b>.' } });
      const log = await kehila.sql<{ row: string }>(`select a::text as row from audit_entry a where act = 'updateProfile' and actor_id = $1`, me.accountId);
      expect(log.map(({ row }) => row).join()).not.toContain('Dana');
    });

    it('takes no name of the organisation', async () => {
      const { body } = await tryAct(me.client, 'updateProfile', { displayName: 'Support Team' });
      expect(body.errors?.[0]?.extensions).toMatchObject({ fields: [{ path: ['input', 'displayName'], code: 'NAME_RESERVED' }] });
    });

    it('gets another handle once in 30 days; the old one leads on and stays reserved for 90', async () => {
      const before = me.handle;
      await act(me.client, 'changeHandle', { handle: `router-${me.accountId}` });
      const { body } = await kehila.anonymous().send(`{ account(handle: "${before}") { handle } }`);
      expect(body.data).toEqual({ account: { handle: `router-${me.accountId}` } });
      expect(await act(me.client, 'changeHandle', { handle: 'another-one' })).toMatchObject({ code: 'HANDLE_CHANGED_LATELY' });
      const other = await kehila.person('other');
      expect(await act(other.client, 'changeHandle', { handle: before })).toMatchObject({ code: 'HANDLE_TAKEN', path: ['input', 'handle'] });
      await kehila.sql(`update former_handle set reserved_until = now() - interval '1 day' where handle = $1`, before);
      expect((await act(other.client, 'changeHandle', { handle: before })).__typename).toBe('Viewer');
      expect((await kehila.anonymous().send(`{ account(handle: "${before}") { displayName } }`)).body.data).toEqual({
        account: { displayName: expect.stringMatching(/^other/) },
      });
    });

    it('gives one handle to one of twenty who want it at once', async () => {
      const several = await Promise.all(Array.from({ length: 10 }, () => kehila.person('many')));
      const wanted = `wanted-${me.accountId}`;
      const outcomes = await Promise.all(several.map(({ client }) => act(client, 'changeHandle', { handle: wanted })));
      expect(outcomes.filter(({ __typename }) => __typename === 'Viewer')).toHaveLength(1);
      expect(outcomes.filter(({ code }) => code === 'HANDLE_TAKEN')).toHaveLength(9);
    });

    it('keeps a number that can be called, by its country', async () => {
      await act(me.client, 'updateContact', { phone: '050-123 4567' });
      expect(await own(me, 'own { phone }')).toEqual({ own: { phone: '+972501234567' } });
      const { body } = await tryAct(me.client, 'updateContact', { phone: '12' });
      expect(body.errors?.[0]?.extensions).toMatchObject({ fields: [{ code: 'PHONE_INVALID' }] });
      await act(me.client, 'updateContact', { phone: '' });
      expect(await own(me, 'own { phone }')).toEqual({ own: { phone: null } });
    });

    it('knows language, time zone and which notices are wanted', async () => {
      await act(me.client, 'setPreferences', { language: 'HE', timeZone: 'Europe/London' });
      await act(me.client, 'setNotificationChoices', { choices: [{ event: 'ANSWER', inApp: false, mail: 'WEEKLY' }] });
      const found = await own(me, 'language timeZone own { notificationChoices { event inApp mail } }');
      expect(found).toMatchObject({ language: 'HE', timeZone: 'Europe/London' });
      expect((found!['own'] as { notificationChoices: unknown[] }).notificationChoices).toContainEqual({ event: 'ANSWER', inApp: false, mail: 'WEEKLY' });
      const { body } = await tryAct(me.client, 'setPreferences', { language: 'HE', timeZone: 'Atlantis/Deep' });
      expect(body.errors?.[0]?.extensions).toMatchObject({ fields: [{ code: 'TIME_ZONE_INVALID' }] });
    });
  });

  describe('a copy of one’s data', () => {
    const copyOf = async (who: Person) =>
      ((await own(who, 'dataExport { address state }'))?.['dataExport'] as { address: string | null; state: string } | null) ?? null;
    const fetched = (who: Person, at: string) => fetch(kehila.address + at, { headers: { cookie: who.client.cookie } });

    it('holds all that somebody wrote, and is for them alone, for 7 days', async () => {
      for (let number = 1; number <= 25; number++) await ask(me, `What about box number ${number}?`);
      const fileId = await picture(me);
      const outcomes = await Promise.all([1, 2, 3].map(() => act(me.client, 'requestDataExport', {}, 'DataExport { state address }')));
      expect(outcomes.filter(({ code }) => code === 'EXPORT_UNDER_WAY')).toHaveLength(2);
      expect(outcomes).toContainEqual({ __typename: 'DataExport', state: 'REQUESTED', address: null });
      await kehila.drain();

      const ready = await copyOf(me);
      expect(ready?.state).toBe('READY');
      const zip = Buffer.from(await (await fetched(me, ready!.address!)).arrayBuffer());
      const entries = unzipped(zip);
      expect([...entries.keys()].sort()).toEqual(
        ['data.json', `files/${fileId}-192.webp`, `files/${fileId}-48.webp`, `files/${fileId}-96.webp`, 'index.html'].sort(),
      );
      const data = JSON.parse(entries.get('data.json')!.toString()) as { questions: { title: string }[]; contact: { email: string }[] };
      expect(data.questions).toHaveLength(25);
      expect(data.contact).toMatchObject([{ email: me.email }]);
      expect(entries.get('index.html')!.toString()).toContain('What about box number 25?');

      expect((await fetched(await kehila.person('thief'), ready!.address!)).status).toBe(404);
      expect((await fetch(kehila.address + ready!.address!)).status).toBe(404);
      expect((await mailsTo(me.email)).at(-1)).toMatchObject({ subject: 'The copy of your data is ready' });

      await kehila.sql(`update data_export set expires_at = now() - interval '1 minute' where account_id = $1`, me.accountId);
      expect((await fetched(me, ready!.address!)).status).toBe(404);
      expect(bytesIn(folder).includes(zip)).toBe(true);
      expect(await kehila.get(DataExports).removeExpired()).toBe(1);
      await kehila.drain();
      expect(bytesIn(folder).includes(zip)).toBe(false);
    });
  });

  describe('the end of an account', () => {
    const end = (who: Person, secret = password) => act(who.client, 'requestAccountDeletion', { password: secret }, 'AccountDeletion { dueAt }');
    const isDue = (who: Person) => kehila.sql(`update account_deletion set due_at = now() - interval '1 minute' where account_id = $1`, who.accountId);
    const erase = async (who: Person) => {
      await end(who);
      await isDue(who);
      await kehila.get(EraseDueAccounts).run();
      await kehila.drain();
    };

    it('wants the password, signs out everywhere and comes after 14 days', async () => {
      expect(await end(me, 'not the password')).toMatchObject({ code: 'PASSWORD_WRONG', path: ['input', 'password'] });
      const { dueAt } = await end(me);
      expect(Math.round((Date.parse(dueAt as string) - Date.now()) / day)).toBe(14);
      expect(await own(me, 'email')).toBeNull();
      expect((await mailsTo(me.email)).map(({ subject }) => subject)).toEqual(['Your account will be deleted']);
      expect(await kehila.get(EraseDueAccounts).run()).toBe(0);
    });

    it('is taken back by signing in', async () => {
      await end(me);
      expect((await signIn(me.email)).__typename).toBe('Viewer');
      await isDue(me);
      expect(await kehila.get(EraseDueAccounts).run()).toBe(0);
      expect(await kehila.sql('select state from account where id = $1', me.accountId)).toEqual([{ state: 'active' }]);
      expect((await mailsTo(me.email)).map(({ subject }) => subject)).toEqual(['Your account will be deleted', 'Your account stays']);
    });

    it('asked for in many windows at once is asked for once', async () => {
      const outcomes = await Promise.all(Array.from({ length: 8 }, () => tryAct(me.client, 'requestAccountDeletion', { password })));
      const kinds = outcomes.map(({ body }) => (body.data?.['requestAccountDeletion'] as { __typename: string } | null)?.__typename);
      expect(kinds.filter((kind) => kind === 'AccountDeletion')).toHaveLength(1);
      expect(await mailsTo(me.email)).toHaveLength(1);
    });

    it('leaves threads, votes and points, and nothing that says who it was', async () => {
      const name = 'Zerubavel Quixote';
      await act(me.client, 'updateProfile', { displayName: name, biography: 'Biographicus rex' });
      await act(me.client, 'changeHandle', { handle: `zeru-${me.accountId}` });
      await act(me.client, 'updateContact', { phone: '+972 54 987 6543' });
      const fileId = await picture(me);
      const helper = await kehila.person('helper');
      const questionId = await ask(me, 'Why does the kettle sing?');
      const mine = await answer(me, await ask(helper, 'Who has the long cable?'));
      await act(helper.client, 'castVote', { contentId: mine, value: 'UP' });
      const theirs = await answer(helper, questionId);
      await act(me.client, 'castVote', { contentId: theirs, value: 'UP' });
      await act(me.client, 'followQuestion', { questionId, follow: true });
      await act(me.client, 'saveDraft', { place: 'ask', body: 'Draftus maximus' });
      await act(kehila.anonymous(), 'requestPasswordReset', { email: me.email });
      await act(me.client, 'requestDataExport', {});
      await kehila.drain();
      const traces = [name, 'Zerubavel', `zeru-${me.accountId}`, me.handle, me.email, '972549876543', 'Biographicus', 'Draftus'];
      const before = await dumpOf(kehila);
      for (const trace of traces) expect(before).toContain(trace);

      await erase(me);
      const after = await dumpOf(kehila);
      for (const trace of traces) expect(after.toLowerCase()).not.toContain(trace.toLowerCase());
      const files = bytesIn(folder).toString('latin1').toLowerCase();
      for (const trace of traces) expect(files).not.toContain(trace.toLowerCase());
      expect((await fetch(`${kehila.address}/files/${fileId}/48`)).status).toBe(404);

      const reader = kehila.anonymous();
      const { body } = await reader.send(`{ question(id: "${questionId}") { title authorName author { displayName handle avatar } } }`);
      expect(body.data).toEqual({
        question: { title: 'Why does the kettle sing?', authorName: 'Former member', author: { displayName: 'Former member', handle: '', avatar: null } },
      });
      expect(await kehila.sql('select score from answer where id = any($1::bigint[]) order by id', [mine, theirs])).toEqual([{ score: 1 }, { score: 1 }]);
      const points = await kehila.sql(`select balance from points_account where ledger = 'reputation' and account_id = $1`, me.accountId);
      expect(points).toEqual([{ balance: 111 }]);
      expect((await reader.send(`{ accounts(query: "zeru") { nodes { handle } } }`)).body.data).toEqual({ accounts: { nodes: [] } });
      expect(await signIn(me.email)).toMatchObject({ code: 'INVALID_CREDENTIALS' });
      expect(await kehila.differences()).toEqual([]);
    });

    it('frees the address for somebody new', async () => {
      await erase(me);
      const { body } = await tryAct(kehila.anonymous(), 'signUp', { email: me.email, password, displayName: 'Somebody', language: 'EN' });
      expect(body.data?.['signUp']).toMatchObject({ __typename: 'SignUpAccepted' });
      expect((await mailsTo(me.email)).map(({ subject }) => subject)).toEqual(['Confirm your e-mail address']);
    });
  });
});

/** Names and contents, as the list at the end of a zip says. */
function unzipped(zip: Buffer): Map<string, Buffer> {
  const entries = new Map<string, Buffer>();
  const end = zip.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]));
  let at = zip.readUInt32LE(end + 16);
  for (let entry = 0; entry < zip.readUInt16LE(end + 10); entry++) {
    const [size, nameLength, offset] = [zip.readUInt32LE(at + 20), zip.readUInt16LE(at + 28), zip.readUInt32LE(at + 42)];
    const name = zip.subarray(at + 46, at + 46 + nameLength).toString();
    const start = offset + 30 + zip.readUInt16LE(offset + 26) + zip.readUInt16LE(offset + 28);
    entries.set(name, inflateRawSync(zip.subarray(start, start + size)));
    at += 46 + nameLength;
  }
  return entries;
}

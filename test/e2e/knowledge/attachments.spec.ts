import { act } from '../../stage/act';
import { Kehila, type Person } from '../../stage/kehila';

interface Attached {
  readonly id: string;
  readonly version: number;
}
interface Draft {
  readonly revisionId: string;
  readonly version: number;
}
interface Sent {
  readonly name: string;
  readonly bytes: string | Uint8Array<ArrayBuffer>;
  readonly by: Person;
  readonly fields: Readonly<Record<string, string>>;
  readonly headers: Readonly<Record<string, string>>;
}

describe('files of articles over HTTP', () => {
  const kehila = Kehila.use();
  let author: Person, stranger: Person, staff: Person, reviewer: Person;
  const pdf = '%PDF-1.7\nprices';

  beforeAll(async () => {
    const spaceId = await kehila.space({ slug: 'wifi' });
    author = await kehila.person('author', { reputation: 200 });
    stranger = await kehila.person('stranger', { reputation: 200 });
    staff = await kehila.person('staff', { grants: [{ role: 'STAFF', spaceId }] });
    reviewer = await kehila.person('reviewer', { grants: [{ role: 'REVIEWER', spaceId }] });
  });

  const draft = async (): Promise<Draft & { articleId: string }> => {
    const begun = await act(author.client, 'draftArticle', { space: 'wifi', title: 'Prices' }, 'Revision { id version article { id } }');
    const text = { revisionId: begun['id'], version: begun['version'], title: 'Prices', body: 'See the list.' };
    const { version } = await act(author.client, 'editRevision', text, 'Revision { version }');
    return { revisionId: begun['id'] as string, version: version as number, articleId: (begun['article'] as { id: string }).id };
  };
  const send = ({ revisionId, version }: Draft, { name = 'prices.pdf', bytes = pdf, by = author, fields = {}, headers = {} }: Partial<Sent> = {}) => {
    const form = new FormData();
    for (const [field, value] of Object.entries({ purpose: 'ATTACHMENT', revision: revisionId, version: String(version), ...fields })) form.set(field, value);
    form.set('file', new Blob([bytes], { type: 'text/html' }), name);
    const own = { cookie: by.client.cookie, 'x-kehila-client': 'test', 'accept-language': 'en' };
    return fetch(`${kehila.address}/files`, { method: 'POST', redirect: 'manual', headers: { ...own, ...headers }, body: form });
  };
  const attach = async (text: Draft, name?: string) => (await (await send(text, { ...(name !== undefined && { name }) })).json()) as Attached;
  const refused = async (answer: Response) => [
    answer.status,
    ((await answer.json()) as { errors: { extensions: { code: string } }[] }).errors[0]?.extensions.code,
  ];
  const get = (id: string, by?: Person, headers: Record<string, string> = {}) =>
    fetch(`${kehila.address}/files/${id}/attachment`, { headers: { ...headers, ...(by && { cookie: by.client.cookie }) } });
  const publish = async ({ revisionId, version }: Draft) => {
    await act(author.client, 'submitRevision', { revisionId, version }, 'Revision { id }');
    await act(reviewer.client, 'approveRevision', { revisionId, version, reason: 'Tried it.' }, 'Revision { id }');
  };

  it('are told by the API once the text is published, and sent so that nothing in them can run', async () => {
    const text = await draft();
    const { id, version } = await attach(text, 'מחירון "2026".pdf');
    expect(version).toBe(text.version + 1);
    expect((await Promise.all([author, reviewer, staff, stranger, undefined].map((by) => get(id, by)))).map(({ status }) => status)).toEqual([
      200, 200, 200, 404, 404,
    ]);
    await publish({ ...text, version });
    const { body } = await stranger.client.send(`{ article(id: "${text.articleId}") { attachments { id name mediaType size url } } }`);
    const [told] = (body.data as { article: { attachments: { name: string; url: string }[] } }).article.attachments;
    expect(told).toMatchObject({ id, mediaType: 'application/pdf', size: pdf.length });
    expect(told?.name).toMatch(/^מחירון .*2026.*\.pdf$/);
    const answer = await fetch(told!.url);
    expect([answer.status, await answer.text()]).toEqual([200, pdf]);
    const headers = Object.fromEntries(answer.headers);
    expect(headers).toMatchObject({
      'content-type': 'application/pdf',
      'x-content-type-options': 'nosniff',
      'content-security-policy': "sandbox; default-src 'none'; frame-ancestors 'none'",
      'cache-control': 'private, no-cache',
      'content-length': String(pdf.length),
    });
    expect(headers['content-disposition']).toMatch(/^attachment; filename="[A-Za-z0-9_. -]+\.pdf"; filename\*=UTF-8''%D7%9E[A-Za-z0-9%._-]+\.pdf$/);
    expect((await get(id, undefined, { 'if-none-match': headers['etag']! })).status).toBe(304);
  });

  it('are gone for others with the article, alike those that never were', async () => {
    const text = await draft();
    const { id, version } = await attach(text);
    await publish({ ...text, version });
    await act(staff.client, 'archiveArticle', { articleId: text.articleId, note: 'No longer sold.' }, 'Article { id }');
    const plain = async (answer: Response) => [answer.status, (await answer.text()).replace(/"requestId":"[^"]*"/, '')];
    expect(await plain(await get(id, stranger))).toEqual(await plain(await get('AAAAAAAAAAAAAAAAAAAAAA', stranger)));
    expect((await get(id, staff)).status).toBe(200);
  });

  it.each([
    ['../../etc/passwd.pdf', 'passwd.pdf'],
    ['a\u202efdp.pdf', 'afdp.pdf'],
    [`${'ב'.repeat(300)}.pdf`, `${'ב'.repeat(116)}.pdf`],
  ])('are kept under a clean name: %j', async (sent, kept) => {
    const text = await draft();
    await attach(text, sent);
    const { body } = await author.client.send(`{ revision(id: "${text.revisionId}") { attachments { name } attachmentDifference { kind } } }`);
    expect(body.data).toEqual({ revision: { attachments: [{ name: kept }], attachmentDifference: [{ kind: 'ADDED' }] } });
  });

  it('are refused with a reason', async () => {
    const text = await draft();
    const page = '<!doctype html><script>alert(1)</script>';
    expect(await refused(await send(text, { bytes: page }))).toEqual([422, 'FILE_KIND_NOT_ALLOWED']);
    expect(await refused(await send(text, { name: 'a.svg', bytes: '<svg onload="alert(1)"/>' }))).toEqual([422, 'FILE_KIND_NOT_ALLOWED']);
    expect(await refused(await send(text, { bytes: '' }))).toEqual([422, 'FILE_MISSING']);
    expect(await refused(await send(text, { bytes: new Uint8Array(10 * 1024 * 1024 + 1) }))).toEqual([413, 'FILE_TOO_LARGE']);
    expect(await refused(await send(text, { by: stranger }))).toEqual([422, 'NOT_FOUND']);
    expect(await refused(await send(text, { by: staff }))).toEqual([403, 'NOT_ALLOWED']);
    expect(await refused(await send({ ...text, version: 1 }))).toEqual([422, 'REVISION_CHANGED']);
    expect((await send(text, { fields: { revision: '1 or 1=1' } })).status).toBe(400);
    expect((await send(text, { fields: { version: 'x' } })).status).toBe(400);
    expect((await send(text, { headers: { origin: 'https://evil.example' } })).status).toBe(403);
  });

  it('are not brought with an access token that only reads', async () => {
    const made = await act(author.client, 'createAccessToken', { name: 'Reads', scopes: ['READ'], days: 1 }, 'AccessTokenCreated { token }');
    const text = await draft();
    const headers = { cookie: '', authorization: `Bearer ${made['token'] as string}` };
    expect(await refused(await send(text, { headers }))).toEqual([403, 'FORBIDDEN']);
  });

  it('lead a form without script back to its page, with what was wrong', async () => {
    const text = await draft();
    const fields = { next: `/he/a/${text.articleId}/edit` };
    const places = [];
    for (const version of [text.version, text.version + 1]) {
      const answer = await send({ ...text, version }, { fields, headers: { origin: kehila.address } });
      places.push([answer.status, answer.headers.get('location')]);
    }
    expect(places).toEqual([
      [303, fields.next],
      [303, `${fields.next}?problem=FILE_NAME_TAKEN`],
    ]);
  });

  it('are in the copy of one’s data of who brought them', async () => {
    const text = await draft();
    const { id } = await attach(text, 'own.pdf');
    await act(author.client, 'requestDataExport', {}, 'DataExport { state }');
    await kehila.drain();
    const { body } = await author.client.send('{ viewer { dataExport { address } } }');
    const { address } = (body.data as { viewer: { dataExport: { address: string } } }).viewer.dataExport;
    const copy = await fetch(new URL(address, kehila.address), { headers: { cookie: author.client.cookie } });
    expect(Buffer.from(await copy.arrayBuffer()).includes(`attachments/${id}-own.pdf`)).toBe(true);
  });
});

import sharp from 'sharp';
import { Kehila, type Person } from '../../stage/kehila';
import { describeWithAttacks, hostileFile, rowsOf } from './rows';

interface Attack {
  readonly id: string;
  readonly file: string | null;
  readonly declared_type: string;
  readonly filename: string;
  readonly expect: string;
  readonly note: string;
  readonly generate?: { readonly byte: number; readonly count: number };
}

const attacks = rowsOf<Attack>('uploads/manifest.jsonl');

/** What goes with the bytes of an upload. */
interface Sent {
  readonly filename: string;
  readonly type: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly fields: Readonly<Record<string, string>>;
}

describe('uploads', () => {
  const kehila = Kehila.use();
  let person: Person;

  beforeAll(async () => {
    person = await kehila.person('uploader');
  });

  const send = (
    bytes: Uint8Array<ArrayBuffer>,
    { filename = 'a.png', type = 'image/png', headers = {}, fields = { purpose: 'POST_IMAGE' } }: Partial<Sent> = {},
  ) => {
    const form = new FormData();
    for (const [name, value] of Object.entries(fields)) form.set(name, value);
    form.set('file', new Blob([bytes], { type }), filename);
    return fetch(`${kehila.address}/files`, {
      method: 'POST',
      redirect: 'manual',
      headers: { cookie: person.client.cookie, 'x-kehila-client': 'test', 'accept-language': 'en', ...headers },
      body: form,
    });
  };
  const png = async (width = 300, height = 200) => {
    const image = sharp({ create: { width, height, channels: 3, background: '#c33' } });
    return new Uint8Array(
      await image
        .withExif({ IFD0: { Copyright: 'secret-place' } })
        .png()
        .toBuffer(),
    );
  };
  /** By who brought it: nobody else may see it yet. */
  const read = (id: string) => fetch(`${kehila.address}/files/${id}/post`, { headers: { cookie: person.client.cookie } });
  const idOf = async (answer: Response) => ((await answer.json()) as { id: string }).id;

  describeWithAttacks('of the hostile collection', () => {
    it.each(attacks.map((attack) => [attack.id, attack.note, attack] as const))('%s (%s) are answered as they should', async (_id, _note, attack) => {
      const { file, generate, filename, declared_type: type, expect: expected } = attack;
      const bytes = file === null ? Buffer.alloc(generate?.count ?? 0, generate?.byte) : hostileFile(`uploads/${file}`);
      const answer = await send(new Uint8Array(bytes), { filename, type });
      const refused = expected === 'reject-413' ? 413 : 422;
      expect(answer.status).toBe(expected.startsWith('reject') ? refused : 201);
      if (answer.status !== 201) return;
      const id = await idOf(answer);
      expect(id).toMatch(/^[A-Za-z0-9_-]{22}$/);
      const stored = await read(id);
      const again = Buffer.from(await stored.arrayBuffer());
      expect(await sharp(again).metadata()).toMatchObject({ format: 'webp' });
      expect(stored.headers.get('content-disposition')).toBe(`inline; filename="${id}-post.webp"`);
      expect(again.includes('script')).toBe(false);
    });
  });

  it('are written anew, without what came with them, and served so that nothing in them can run', async () => {
    const id = await idOf(await send(await png()));
    const answer = await read(id);
    expect(answer.status).toBe(200);
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'content-type': 'image/webp',
      'x-content-type-options': 'nosniff',
      'content-security-policy': expect.stringMatching(/^sandbox; default-src 'none'/),
      'cache-control': 'private, no-cache',
    });
    const bytes = Buffer.from(await answer.arrayBuffer());
    expect(bytes.includes('secret-place')).toBe(false);
    expect((await sharp(bytes).metadata()).exif).toBeUndefined();
  });

  it('stand upright as the camera meant it', async () => {
    const lying = sharp({ create: { width: 200, height: 100, channels: 3, background: '#3c3' } }).withMetadata({ orientation: 6 });
    const id = await idOf(await send(new Uint8Array(await lying.jpeg().toBuffer()), { filename: 'a.jpg', type: 'image/jpeg' }));
    const bytes = await (await read(id)).arrayBuffer();
    expect(await sharp(bytes).metadata()).toMatchObject({ width: 100, height: 200 });
  });

  it('that move are refused in words', async () => {
    const frame = { create: { width: 20, height: 20, channels: 4, background: '#00f' } } as const;
    const moving = await sharp(
      [
        await sharp(frame).png().toBuffer(),
        await sharp({ create: { ...frame.create, background: '#ff0' } })
          .png()
          .toBuffer(),
      ],
      {
        join: { animated: true },
      },
    )
      .gif()
      .toBuffer();
    const answer = await send(new Uint8Array(moving), { filename: 'a.gif', type: 'image/gif' });
    expect([answer.status, await answer.json()]).toEqual([422, { errors: [expect.objectContaining({ extensions: { code: 'FILE_ANIMATED' } })] }]);
  });

  it('of more than 40 million pixels are refused, however few bytes they are', async () => {
    const bomb = await png(8_000, 5_001);
    expect(bomb.length).toBeLessThan(1_000_000);
    const answer = await send(bomb);
    expect([answer.status, await answer.json()]).toEqual([422, { errors: [expect.objectContaining({ extensions: { code: 'FILE_TOO_MANY_PIXELS' } })] }]);
  });

  it('are taken from our own pages and from programs only', async () => {
    const bytes = await png();
    const bare = { 'x-kehila-client': '' };
    expect((await send(bytes, { headers: bare })).status).toBe(403);
    expect((await send(bytes, { headers: { ...bare, origin: 'https://evil.example' } })).status).toBe(403);
    expect((await send(bytes, { headers: { origin: 'https://evil.example' } })).status).toBe(403);
    expect((await send(bytes, { headers: { ...bare, origin: 'null' } })).status).toBe(403);
    expect((await send(bytes, { headers: { ...bare, origin: kehila.address } })).status).toBe(201);
    expect((await send(bytes, { headers: { cookie: '' } })).status).toBe(401);
  });

  it('of a form lead back to its page, and nowhere else', async () => {
    const bytes = await png();
    const to = async (next: string, fields = {}) => {
      const answer = await send(bytes, { fields: { purpose: 'AVATAR', next, ...fields } });
      return [answer.status, answer.headers.get('location')];
    };
    expect(await to('/en/me/profile')).toEqual([303, '/en/me/profile']);
    for (const elsewhere of ['//evil.example', 'https://evil.example/', '/en/../..//evil', '/\\evil.example']) expect((await to(elsewhere))[0]).toBe(201);
    const empty = await send(new Uint8Array(), { fields: { purpose: 'AVATAR', next: '/en/me/profile' } });
    expect([empty.status, empty.headers.get('location')]).toEqual([303, '/en/me/profile?problem=FILE_MISSING']);
  });

  it('without a purpose, with two files or as something else are refused', async () => {
    expect((await send(await png(), { fields: {} })).status).toBe(400);
    const form = new FormData();
    form.set('purpose', 'POST_IMAGE');
    for (const name of ['one', 'two']) form.set(name, new Blob([await png()]), 'a.png');
    const headers = { cookie: person.client.cookie, 'x-kehila-client': 'test' };
    expect((await fetch(`${kehila.address}/files`, { method: 'POST', headers, body: form })).status).toBe(400);
    expect((await fetch(`${kehila.address}/files`, { method: 'POST', headers: { ...headers, 'content-type': 'application/json' }, body: '{}' })).status).toBe(
      400,
    );
  });

  it('make a face in three sizes; the picture before is gone at once', async () => {
    const change = async (bytes: Uint8Array<ArrayBuffer>) => idOf(await send(bytes, { fields: { purpose: 'AVATAR' } }));
    const first = await change(await png());
    for (const side of [48, 96, 192]) {
      const bytes = await (await fetch(`${kehila.address}/files/${first}/${side}`)).arrayBuffer();
      expect(await sharp(bytes).metadata()).toMatchObject({ width: side, height: side });
    }
    expect((await person.client.send('{ viewer { account { avatar } } }')).body.data).toEqual({ viewer: { account: { avatar: first } } });
    await change(await png(210, 210));
    expect((await fetch(`${kehila.address}/files/${first}/48`)).status).toBe(404);
  });

  it('that do not exist, or climb out of their folder, are not found', async () => {
    for (const path of [
      '/files/AAAAAAAAAAAAAAAAAAAAAA/48',
      '/files/..%2f..%2fetc/passwd',
      '/files/x/../../y',
      '/files/a%00/48',
      '/files/AAAAAAAAAAAAAAAAAAAAAA/4%008',
    ]) {
      expect([path, (await fetch(kehila.address + path)).status]).toEqual([path, 404]);
    }
    expect(kehila.complaints).toEqual([]);
  });
});

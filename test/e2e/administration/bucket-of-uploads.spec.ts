import sharp from 'sharp';
import { BucketServer } from '@kehila/testing';
import { act } from '../../stage/act';
import { Kehila, type Person } from '../../stage/kehila';

describe('uploads in a bucket', () => {
  const server = new BucketServer();
  const environment = { KEHILA_FILES: `s3://${BucketServer.bucket}/kehila`, AWS_ENDPOINT_URL: '' };
  const before = { ...process.env };
  let me: Person;

  beforeAll(async () => {
    environment.AWS_ENDPOINT_URL = await server.open();
    Object.assign(process.env, { AWS_ACCESS_KEY_ID: server.accessKey, AWS_SECRET_ACCESS_KEY: 'secret' });
  });
  const kehila = Kehila.use({ environment });
  beforeAll(async () => {
    await kehila.space({ slug: 'wifi' });
    me = await kehila.person('dana');
  });
  beforeEach(() => {
    server.mood = 'well';
  });
  afterAll(() => {
    server.close();
    process.env = before;
  });

  const upload = async (background: string) => {
    const form = new FormData();
    form.set('purpose', 'AVATAR');
    const image = sharp({ create: { width: 250, height: 250, channels: 3, background } });
    form.set('file', new Blob([new Uint8Array(await image.png().toBuffer())], { type: 'image/png' }), 'face.png');
    return fetch(`${kehila.address}/files`, { method: 'POST', body: form, headers: { cookie: me.client.cookie, 'x-kehila-client': 'test' } });
  };
  const idIn = async (answer: Response) => ((await answer.json()) as { id: string }).id;

  it('are kept there and read from there, and gone from there when they are replaced', async () => {
    const first = await idIn(await upload('#3399aa'));
    const kept = [...server.objects.keys()];
    expect(kept).toHaveLength(3);
    const shown = await fetch(`${kehila.address}/files/${first}/96`);
    expect([shown.status, shown.headers.get('content-type')]).toEqual([200, 'image/webp']);
    expect((await shown.bytes()).length).toBe(Number(shown.headers.get('content-length')));

    await upload('#aa3399');
    await kehila.drain();
    expect([...server.objects.keys()].filter((name) => kept.includes(name))).toEqual([]);
  });

  it('are missing while it is away, with a sentence that says so, and nothing else is', async () => {
    const id = await idIn(await upload('#99aa33'));
    const stateOf = async () => ((await (await fetch(`${kehila.address}/health/ready`)).json()) as { dependencies: { files: string } }).dependencies.files;
    expect(await stateOf()).toBe('ok');

    server.mood = 'busy';
    const [shown, refused] = [await fetch(`${kehila.address}/files/${id}/96`), await upload('#112233')];
    expect([shown.status, refused.status]).toEqual([503, 503]);
    expect(await refused.json()).toMatchObject({ errors: [{ extensions: { code: 'UNAVAILABLE' } }] });
    expect(await stateOf()).toBe('away');
    const question = { space: 'wifi', title: 'Is anybody here meanwhile', body: 'It looks like it.', tags: [] };
    expect((await act(me.client, 'askQuestion', question, 'Question { id }')).code).toBeUndefined();

    server.mood = 'well';
    expect((await fetch(`${kehila.address}/files/${id}/96`)).status).toBe(200);
    expect(await stateOf()).toBe('ok');
  });
});

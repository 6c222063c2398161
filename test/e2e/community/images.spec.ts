import { EraseDueAccounts } from '@kehila/accounts';
import { Images, RateLimiter, RemoveUnusedImages } from '@kehila/platform';
import { GraphQLError } from 'graphql';
import sharp from 'sharp';
import { act } from '../../stage/act';
import { Kehila, password, type Person } from '../../stage/kehila';

describe('images in texts over HTTP', () => {
  const kehila = Kehila.use();
  let spaceId: string;
  let author: Person;
  let stranger: Person;
  let member: Person;
  let staff: Person;
  let bytes: Uint8Array<ArrayBuffer>;

  beforeAll(async () => {
    spaceId = await kehila.space({ slug: 'wifi' });
    const innerId = await kehila.space({ slug: 'inner', visibility: 'members' });
    author = await kehila.person('author', { reputation: 300 });
    stranger = await kehila.person('stranger', { reputation: 300 });
    member = await kehila.person('member');
    staff = await kehila.person('staff', { grants: [{ role: 'STAFF', spaceId }] });
    for (const person of [author, member]) await kehila.letIn(person, innerId);
    bytes = new Uint8Array(
      await sharp({ create: { width: 80, height: 60, channels: 3, background: '#c33' } })
        .png()
        .toBuffer(),
    );
    // Images in the first posts of a newcomer wait for the staff.
    for (const person of [author, member]) for (let post = 0; post < 3; post++) await ask(person, 'No image yet.');
  });

  const send = (by: Person, fields: Readonly<Record<string, string>> = {}) => {
    const form = new FormData();
    for (const [name, value] of Object.entries({ purpose: 'POST_IMAGE', ...fields })) form.set(name, value);
    form.set('file', new Blob([bytes], { type: 'image/png' }), 'lamp.png');
    const headers = { cookie: by.client.cookie, 'x-kehila-client': 'test', 'accept-language': 'en' };
    return fetch(`${kehila.address}/files`, { method: 'POST', redirect: 'manual', headers, body: form });
  };
  const bring = async (by: Person): Promise<string> => ((await (await send(by)).json()) as { address: string }).address;
  const idIn = (address: string) => address.split('/')[2];
  const get = (address: string, by?: Person, headers: Readonly<Record<string, string>> = {}) =>
    fetch(new URL(address, kehila.address), { headers: { ...headers, ...(by && { cookie: by.client.cookie }) } });
  /** Whether the author, a member of the inner space, a stranger, the staff of the outer space and nobody in particular see it. */
  const seen = async (address: string) =>
    (await Promise.all([author, member, stranger, staff, undefined].map((by) => get(address, by)))).map(({ status }) => status === 200);
  const ask = async (by: Person, body: string, space = 'wifi') =>
    (await act(by.client, 'askQuestion', { space, title: 'The lamp at the router is red', body, tags: [] }, 'Question { id body { html } }')) as unknown as {
      id: string;
      body: { html: string };
    };

  it('are for who brought them until a text shows them, then for those who may see the text', async () => {
    const address = await bring(author);
    expect(address).toMatch(/^\/files\/[A-Za-z0-9_-]{22}\/post#80x60$/);
    expect(await seen(address)).toEqual([true, false, false, false, false]);
    const { body } = await ask(author, `It is red.\n\n![The lamp](${address})`);
    expect(body.html).toContain(`<img src="${address}" alt="The lamp" width="80" height="60" loading="lazy" />`);
    expect(await seen(address)).toEqual([true, true, true, true, true]);
  });

  it('in the first post of a newcomer wait with it for the staff', async () => {
    const newcomer = await kehila.person('newcomer');
    const address = await bring(newcomer);
    await ask(newcomer, `It is red.\n\n![The lamp](${address})`);
    expect(await seen(address)).toEqual([false, false, false, true, false]);
    expect((await get(address, newcomer)).status).toBe(200);
  });

  it('look like ones that do not exist to those who may not see them', async () => {
    const address = await bring(author);
    await ask(author, `It is red.\n\n![The lamp](${address})`, 'inner');
    expect(await seen(address)).toEqual([true, true, false, false, false]);
    const [refused, missing] = await Promise.all([get(address, stranger), get('/files/AAAAAAAAAAAAAAAAAAAAAA/post', stranger)]);
    expect([refused.status, (await refused.text()).replace(/"requestId":"[^"]*"/, '')]).toEqual([
      missing.status,
      (await missing.text()).replace(/"requestId":"[^"]*"/, ''),
    ]);
  });

  it('are not shown to others by who has only read their address', async () => {
    const address = await bring(author);
    await ask(author, `It is red.\n\n![The lamp](${address})`, 'inner');
    await ask(member, `Look.\n\n![The lamp](${address})`);
    expect(await seen(address)).toEqual([true, true, false, false, false]);
  });

  it.each([
    ['hidden', [true, false, false, true, false]],
    ['held', [true, false, false, true, false]],
    ['removed', [true, false, false, true, false]],
  ])('in an answer that is %s are gone at once', async (publication, expected) => {
    const address = await bring(author);
    const { id: questionId } = await ask(stranger, 'What does the red lamp mean?');
    const { id } = await act(author.client, 'postAnswer', { questionId, body: `This one.\n\n![The lamp](${address})` }, 'Answer { id }');
    expect(await seen(address)).toEqual([true, true, true, true, true]);
    await kehila.sql('update answer set publication = $2 where id = $1', id, publication);
    expect(await seen(address)).toEqual(expected);
  });

  it('are seen by who moderates the space, whatever the role, and by nobody for another ability', async () => {
    const address = await bring(author);
    const { id } = await ask(author, `It is red.\n\n![The lamp](${address})`);
    await kehila.sql(`update question set publication = 'hidden' where id = $1`, id);
    const [moderator, closer] = [await kehila.person('moderator'), await kehila.person('closer')];
    for (const [person, ability] of [
      [moderator, 'MODERATE'],
      [closer, 'CLOSE'],
    ] as const)
      await kehila.sql(
        `insert into ability_override (account_id, ability, effect, space_id, reason, set_at) values ($1, $2, 'grant', $3, 'So.', now())`,
        person.accountId,
        ability,
        spaceId,
      );
    expect([await get(address, moderator), await get(address, closer)].map(({ status }) => status)).toEqual([200, 404]);
  });

  it('stay with the text when somebody else edits it', async () => {
    const address = await bring(author);
    const { id } = await ask(author, `It is red.\n\n![The lamp](${address})`);
    await kehila.sql('update question set text_by = $2, text_since = now() where id = $1', id, staff.accountId);
    expect(await seen(address)).toEqual([true, true, true, true, true]);
  });

  it('stay with the text when their author is erased; those of drafts and of no text go', async () => {
    const leaver = await kehila.person('leaver', { reputation: 300 });
    for (let post = 0; post < 3; post++) await ask(leaver, 'No image yet.');
    const [shown, drafted] = [await bring(leaver), await bring(leaver), await bring(leaver)];
    await ask(leaver, `It is red.\n\n![The lamp](${shown})`);
    await act(leaver.client, 'saveDraft', { place: 'ask', body: `![The lamp](${drafted})` }, 'Draft { place }');
    await act(leaver.client, 'requestAccountDeletion', { password }, 'AccountDeletion { dueAt }');
    await kehila.sql(`update account_deletion set due_at = now() - interval '1 minute' where account_id = $1`, leaver.accountId);
    expect(await kehila.get(EraseDueAccounts).run()).toBe(1);
    expect(await seen(shown)).toEqual([true, true, true, true, true]);
    await kehila.sql(`update file set uploaded_at = now() - interval '14 days' where owner_id = $1`, leaver.accountId);
    await kehila.get(RemoveUnusedImages).run();
    const left = await kehila.sql<{ id: string }>('select id from file where owner_id = $1', leaver.accountId);
    expect(left.map(({ id }) => id)).toEqual([idIn(shown)]);
  });

  it('in a correction are for who judges it, and come into the answer with it, whoever puts it in', async () => {
    const address = await bring(author);
    const { id: questionId } = await ask(stranger, 'What does the red lamp mean?');
    const answer = 'It means that the router has no line.';
    const { id: answerId } = await act(member.client, 'postAnswer', { questionId, body: answer }, 'Answer { id }');
    const body = `${answer}\n\n![The lamp](${address})`;
    const proposal = { answerId, kind: 'FACTUAL', reason: 'It helps to see it.', body };
    const { id: correctionId } = await act(author.client, 'proposeCorrection', proposal, 'Correction { id }');
    expect(await seen(address)).toEqual([true, true, false, true, false]);
    await act(member.client, 'amendCorrection', { correctionId, body: `So it is. ${body}`, base: answer }, 'Correction { id }');
    expect(await seen(address)).toEqual([true, true, true, true, true]);
    await act(member.client, 'editAnswer', { answerId, body: answer }, 'Answer { id }');
    expect(await seen(address)).toEqual([true, false, false, false, false]);
  });

  it('that are nobody’s are not shown by a text that is nobody’s', async () => {
    const address = await bring(author);
    const { id } = await ask(author, `It is red.\n\n![The lamp](${address})`);
    await kehila.sql('update file set owner_id = null where id = $1', idIn(address));
    await kehila.sql('update question set author_id = null, text_by = null where id = $1', id);
    expect(await seen(address)).toEqual([false, false, false, false, false]);
  });

  it('are asked for anew each time, and not sent again', async () => {
    const address = await bring(author);
    const first = await get(address, author);
    expect(first.headers.get('cache-control')).toBe('private, no-cache');
    const tag = first.headers.get('etag') ?? '';
    expect((await get(address, author, { 'if-none-match': tag })).status).toBe(304);
    expect((await get(address, stranger, { 'if-none-match': tag })).status).toBe(404);
  });

  it('come back with all that was typed on a page without script, with the image and without', async () => {
    const typed = { place: 'ask', title: 'A red lamp', body: 'It is red.', tags: 'lamp, router', space: 'wifi', next: '/en/ask', meaning: 'The [lamp]' };
    const drafts = async () =>
      (await author.client.send('{ viewer { drafts { place title body space tags } } }')).body.data as { viewer: { drafts: object[] } };
    const answer = await send(author, typed);
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/en/ask']);
    expect((await drafts()).viewer.drafts).toContainEqual({
      place: 'ask',
      title: 'A red lamp',
      body: expect.stringMatching(/^It is red\.\n\n!\[The \\\[lamp\\\]\]\(\/files\/[A-Za-z0-9_-]{22}\/post#80x60\)$/),
      space: 'wifi',
      tags: ['lamp', 'router'],
    });
    const whole = bytes;
    bytes = new Uint8Array([1, 2, 3]);
    const refused = await send(author, { ...typed, body: 'Still here.' }).finally(() => (bytes = whole));
    expect(refused.headers.get('location')).toBe('/en/ask?problem=FILE_NOT_AN_IMAGE');
    expect((await drafts()).viewer.drafts).toContainEqual(expect.objectContaining({ body: 'Still here.' }));
    expect((await send(author, { ...typed, place: 'elsewhere' })).status).toBe(400);
  });

  describe('that cannot be kept, on a page without script', () => {
    const typed = { place: 'ask', title: 'A red lamp', body: 'It is red.', tags: 'lamp', space: 'wifi', next: '/en/ask', meaning: 'The lamp' };
    const led = async (fields: Partial<typeof typed>) => (await send(author, { ...typed, ...fields })).headers.get('location');
    const draft = async () => {
      const { body } = await author.client.send('{ viewer { drafts { place title body tags } } }');
      return (body.data as { viewer: { drafts: { place: string }[] } }).viewer.drafts.find(({ place }) => place === 'ask');
    };

    it('leave a text that is as long as can be', async () => {
      const body = 'x'.repeat(32_768);
      expect(await led({ body })).toBe('/en/ask?problem=TOO_LONG');
      expect(await draft()).toMatchObject({ body });
    });

    it('leave as much as a draft may be', async () => {
      expect(await led({ title: 'y'.repeat(200), tags: 'a b c d e f g' })).toBe('/en/ask');
      expect(await draft()).toMatchObject({ title: 'y'.repeat(150), tags: ['a', 'b', 'c', 'd', 'e'], body: expect.stringContaining('/files/') });
    });

    it('leave what was typed when they come too often', async () => {
      jest.spyOn(kehila.get(RateLimiter), 'refusal').mockResolvedValueOnce(30);
      expect(await led({ body: 'Too often.' })).toBe('/en/ask?problem=RATE_LIMITED');
      expect(await draft()).toMatchObject({ body: 'Too often.' });
      jest.spyOn(kehila.get(RateLimiter), 'refusal').mockResolvedValueOnce(30);
      const told = await send(author);
      expect([told.status, told.headers.get('retry-after')]).toEqual([429, '30']);
    });

    it('leave what was typed when there is too much to do', async () => {
      const busy = () => jest.spyOn(kehila.get(Images), 'read').mockRejectedValueOnce(new GraphQLError('', { extensions: { code: 'UNAVAILABLE' } }));
      busy();
      expect(await led({ body: 'Too much.' })).toBe('/en/ask?problem=UNAVAILABLE');
      expect(await draft()).toMatchObject({ body: 'Too much.' });
      busy();
      const told = await send(author);
      expect([told.status, told.headers.get('retry-after')]).toEqual([503, '2']);
    });
  });

  it('are so many a day, however many come at once', async () => {
    const person = await kehila.person('eager');
    const rows = () => kehila.sql(`select 1 from file where owner_id = $1`, person.accountId);
    await kehila.sql(
      `insert into file (id, owner_id, purpose, uploaded_at) select lpad(n::text, 22, 'x'), $1, 'post_image', now() from generate_series(1, 48) n`,
      person.accountId,
    );
    const answers = await Promise.all(Array.from({ length: 5 }, () => send(person)));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 201, 422, 422, 422]);
    expect(await rows()).toHaveLength(50);
    const { errors } = (await answers.find(({ status }) => status === 422)!.json()) as { errors: [{ message: string; extensions: { code: string } }] };
    expect([errors[0].extensions.code, errors[0].message]).toEqual(['FILE_LIMIT_REACHED', expect.stringContaining('50')]);
  });

  it('that no text shows are gone after a week; those in a text, an earlier text or a draft stay', async () => {
    const [unused, shown, drafted, young] = [await bring(author), await bring(author), await bring(author), await bring(author)];
    await ask(author, `![The lamp](${shown})`.padStart(80, 'Look. '));
    await act(author.client, 'saveDraft', { place: 'answer:1', body: `![The lamp](${drafted})` }, 'Draft { place }');
    const ids = [unused, shown, drafted].map(idIn);
    await kehila.sql(`update file set uploaded_at = now() - interval '8 days' where id = any($1)`, ids);
    await kehila.get(RemoveUnusedImages).run();
    const statuses = await Promise.all([unused, shown, drafted, young].map(async (address) => (await get(address, author)).status));
    expect(statuses).toEqual([404, 200, 200, 200]);
  });
});

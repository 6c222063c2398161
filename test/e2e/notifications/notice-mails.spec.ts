import { OutboxRelay } from '@kehila/platform';
import { WriteNoticeMails } from '@kehila/notifications';
import { act } from '../../stage/act';
import { Kehila, type Person } from '../../stage/kehila';

describe('mails about notifications over HTTP', () => {
  const kehila = Kehila.use();
  let asker: Person;
  let helper: Person;

  const choices = async (): Promise<Record<string, string>> => {
    const { body } = await asker.client.send('{ viewer { own { notificationChoices { event mail } } } }');
    const { own } = (body.data as unknown as { viewer: { own: { notificationChoices: { event: string; mail: string }[] } } }).viewer;
    return Object.fromEntries(own.notificationChoices.map(({ event, mail }) => [event, mail]));
  };
  const mailed = async () => {
    await kehila.get(OutboxRelay).drain();
    await kehila.get(WriteNoticeMails).run();
    const [mail] = await kehila.sql<{ unsubscribe_url: string; body_text: string }>(
      `select unsubscribe_url, body_text from mail where kind = 'notices' and to_address = $1 order by id desc`,
      asker.email,
    );
    return mail!;
  };
  /** As the mail program of somebody sends it: from elsewhere, without cookie, header or origin of ours. */
  const oneClick = (url: string, init: RequestInit = {}) =>
    fetch(`${kehila.address}${new URL(url).pathname}`, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: 'List-Unsubscribe=One-Click',
      redirect: 'manual',
      ...init,
    });

  beforeAll(async () => {
    await kehila.space({ slug: 'wifi' });
  });
  beforeEach(async () => {
    [asker, helper] = [await kehila.person('asker', { reputation: 100 }), await kehila.person('helper', { reputation: 100 })];
    const { id: questionId } = await act(
      asker.client,
      'askQuestion',
      { space: 'wifi', title: 'The light blinks', body: 'It blinks.', tags: [] },
      'Question { id }',
    );
    await act(helper.client, 'postAnswer', { questionId, body: 'Turn it off and on.' });
  });

  it.each([
    ['as a form', {}],
    [
      'in parts',
      {
        headers: { 'content-type': 'multipart/form-data; boundary=x' },
        body: '--x\r\ncontent-disposition: form-data; name="List-Unsubscribe"\r\n\r\nOne-Click\r\n--x--\r\n',
      },
    ],
    ['from the page of a mail program', { headers: { origin: 'https://mail.example', 'content-type': 'application/x-www-form-urlencoded' } }],
  ])('end by one request without a session, %s', async (_, init) => {
    const { unsubscribe_url: url } = await mailed();
    expect((await oneClick(url, init)).status).toBe(200);
    expect(await choices()).toMatchObject({ ANSWER: 'OFF', COMMENT: 'DAILY' });
  });

  it('do not end when somebody, or a program that looks through mails, opens the address', async () => {
    const { unsubscribe_url: url } = await mailed();
    const opened = await oneClick(url, { method: 'GET', headers: { 'accept-language': 'en' }, body: null });
    expect([opened.status, opened.headers.get('location')]).toEqual([303, `/en/unsubscribe/${url.split('/').at(-1)}`]);
    expect(await choices()).toMatchObject({ ANSWER: 'AT_ONCE' });
  });

  it('do not end by a link that we did not sign', async () => {
    const { unsubscribe_url: url } = await mailed();
    expect((await oneClick(`${url}x`)).status).toBe(404);
    expect((await oneClick('https://community.example/mail/unsubscribe/MTphbnN3ZXI.AAAA')).status).toBe(404);
    expect(await choices()).toMatchObject({ ANSWER: 'AT_ONCE' });
  });

  it('end by the page too, for one matter or for all', async () => {
    const token = /\/en\/unsubscribe\/(\S+)/.exec((await mailed()).body_text)![1]!;
    const anonymous = kehila.anonymous();
    expect((await anonymous.send('query ($token: String!) { unsubscription(token: $token) { events } }', { token })).body.data).toEqual({
      unsubscription: { events: ['ANSWER'] },
    });
    await act(anonymous, 'stopMails', { token });
    expect(await choices()).toMatchObject({ ANSWER: 'OFF', REVIEW: 'AT_ONCE' });
    await act(anonymous, 'stopMails', { token, all: true });
    expect(new Set(Object.values(await choices()))).toEqual(new Set(['OFF']));
  });
});

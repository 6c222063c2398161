import { act, tryAct } from '../../stage/act';
import { Kehila, type Person } from '../../stage/kehila';

interface Told {
  readonly viewer: { readonly unreadNotifications: number } | null;
  readonly notifications: { readonly nodes: readonly { id: string; kind: string; count: number; sentence: string; path: string; isRead: boolean }[] };
}

describe('notifications over HTTP', () => {
  const kehila = Kehila.use();
  let asker: Person;
  let helper: Person;
  let questionId: string;

  const told = async (who: Person) =>
    (await who.client.send('{ viewer { unreadNotifications } notifications { nodes { id kind count sentence path isRead } } }')).body.data as unknown as Told;
  const ask = async (who: Person, more: object = {}) =>
    (await act(who.client, 'askQuestion', { space: 'wifi', title: 'The light blinks', body: 'It blinks.', tags: [], ...more }, 'Question { id }'))[
      'id'
    ] as string;
  const answer = async (who: Person) => (await act(who.client, 'postAnswer', { questionId, body: 'Turn it off and on.' }, 'Answer { id }'))['id'] as string;

  beforeAll(async () => {
    await kehila.space({ slug: 'wifi' });
  });
  beforeEach(async () => {
    [asker, helper] = [await kehila.person('asker', { reputation: 100 }), await kehila.person('helper', { reputation: 100 })];
    questionId = await ask(asker);
  });

  it('tells of an answer with the count of the bell, until it was read', async () => {
    const answerId = await answer(helper);
    await kehila.drain();
    const { viewer, notifications } = await told(asker);
    expect(viewer?.unreadNotifications).toBe(1);
    expect(notifications.nodes).toMatchObject([{ kind: 'ANSWER', count: 1, isRead: false, path: expect.stringContaining(`answer=${answerId}`) }]);
    const read = await act(asker.client, 'markNotificationsRead', { seenAt: kehila.clock.now().toISOString() }, 'Viewer { unreadNotifications }');
    expect(read).toMatchObject({ unreadNotifications: 0 });
    expect((await told(asker)).notifications.nodes).toMatchObject([{ isRead: true }]);
  });

  it("does not show, count or mark another's", async () => {
    await answer(helper);
    await kehila.drain();
    const [line] = (await told(asker)).notifications.nodes;
    expect((await told(helper)).notifications.nodes).toEqual([]);
    await act(helper.client, 'markNotificationsRead', { ids: [line!.id], seenAt: kehila.clock.now().toISOString() });
    expect((await told(asker)).viewer?.unreadNotifications).toBe(1);
  });

  it('does not say who hides the name', async () => {
    questionId = await ask(asker, { nameHidden: true });
    await act(helper.client, 'followQuestion', { questionId, follow: true });
    await answer(asker);
    await kehila.drain();
    const { notifications } = await told(helper);
    expect(notifications.nodes).toMatchObject([{ kind: 'FOLLOWED_ANSWER' }]);
    expect(JSON.stringify(notifications)).not.toContain(asker.handle);
  });

  it.each([
    { ids: ['x'], seenAt: '2026-11-01T08:00:00Z' },
    { ids: ['9999999999999999999'], seenAt: '2026-11-01T08:00:00Z' },
    { ids: Array.from({ length: 101 }, (_, index) => String(index + 1)), seenAt: '2026-11-01T08:00:00Z' },
  ])('refuses what is no list of lines (%#)', async (input) => {
    const { body } = await tryAct(asker.client, 'markNotificationsRead', input);
    expect(body.errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
  });

  it('refuses a cursor that somebody made up', async () => {
    const { body } = await asker.client.send('{ notifications(after: "WzEsMl0") { nodes { id } } }');
    expect(body.errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
  });
});

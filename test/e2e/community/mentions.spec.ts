import { act } from '../../stage/act';
import { Kehila, type Person } from '../../stage/kehila';

describe('mentions over HTTP', () => {
  const kehila = Kehila.use();
  let asker: Person;
  let helper: Person;
  let questionId: string;

  const told = async (who: Person) =>
    (await who.client.send('{ notifications { nodes { kind path } } }')).body.data as { notifications: { nodes: { kind: string; path: string }[] } };

  beforeAll(async () => {
    await kehila.space({ slug: 'wifi' });
    [asker, helper] = [await kehila.person('asker', { reputation: 100 }), await kehila.person('helper', { reputation: 100 })];
    const asked = await act(asker.client, 'askQuestion', { space: 'wifi', title: 'The light blinks', body: 'It blinks.', tags: [] }, 'Question { id }');
    questionId = asked['id'] as string;
  });

  it('are suggested, stand as links in the reader’s language and are told', async () => {
    const suggested = await helper.client.send(`{ mentionable(query: "", questionId: "${questionId}") { handle } }`);
    expect(suggested.body.data).toEqual({ mentionable: [{ handle: asker.handle }] });
    const answer = await act(helper.client, 'postAnswer', { questionId, body: `See @${asker.handle}.` }, 'Answer { id body { html } }');
    expect(answer['body']).toEqual({
      html: `<p dir="ltr">See <bdi dir="ltr"><a class="mention" href="/en/people/${asker.handle}">@${asker.handle}</a></bdi>.</p>\n`,
    });
    await kehila.drain();
    expect((await told(asker)).notifications.nodes).toContainEqual({ kind: 'MENTIONED', path: expect.stringContaining(`#answer-${String(answer['id'])}`) });
  });

  it('are at most five a text', async () => {
    const six = await Promise.all(['one', 'two', 'three', 'four', 'five', 'six'].map((name) => kehila.person(name)));
    const body = six.map(({ handle }) => `@${handle}`).join(' ');
    const { __typename, code } = await act(helper.client, 'postComment', { contentId: questionId, body }, 'Comment { id }');
    expect([__typename, code]).toEqual(['LimitReached', 'MENTION_LIMIT_REACHED']);
  });
});

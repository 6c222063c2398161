import { act } from '../../stage/act';
import { Kehila, type Person } from '../../stage/kehila';

const numbers = '{ reviewerNumbers { reviewers { reviewer { id } decisions medianHours ninetiethHours returned declined seconded agreed } } }';

describe('the numbers of the reviewers over HTTP', () => {
  const kehila = Kehila.use();
  let manager: Person, reviewer: Person;
  const file = (cookie: string, headers: Record<string, string> = {}) => fetch(`${kehila.address}/exports/reviewers`, { headers: { ...headers, cookie } });

  beforeAll(async () => {
    await kehila.space({ slug: 'power' });
    manager = await kehila.person('manager', { grants: [{ role: 'MANAGER', spaceId: null }] });
    reviewer = await kehila.person('reviewer', { grants: [{ role: 'REVIEWER', spaceId: null }] });
    const author = await kehila.person('author', { reputation: 200 });
    const { id: revisionId, version } = await act(author.client, 'draftArticle', { space: 'power', title: 'A fuse' }, 'Revision { id version }');
    const written = { revisionId, version, title: 'A fuse', body: 'Take it out.' };
    const read = { revisionId, version: (await act(author.client, 'editRevision', written, 'Revision { version }'))['version'] };
    await act(author.client, 'submitRevision', read);
    await act(reviewer.client, 'requestChanges', { ...read, reason: 'Which one?' });
    await act(author.client, 'submitRevision', read);
    await act(reviewer.client, 'approveRevision', { ...read, reason: 'Reads well.' });
  });

  it('are read by a manager, with each decision about a text that came again', async () => {
    const { body } = await manager.client.send(numbers);
    expect(body.data).toMatchObject({
      reviewerNumbers: { reviewers: [{ reviewer: { id: reviewer.accountId }, decisions: 2, returned: 1, declined: 0, seconded: 0, agreed: 0 }] },
    });
  });

  it('are a file for a manager, which nobody keeps on the way', async () => {
    const answer = await file(manager.client.cookie);
    expect([answer.status, answer.headers.get('content-type'), answer.headers.get('cache-control')]).toEqual([200, 'text/csv; charset=utf-8', 'no-store']);
    expect(answer.headers.get('content-disposition')).toMatch(/^attachment; filename="reviewers-[\d-]+\.csv"$/);
    expect((await answer.text()).trim().split('\r\n')).toEqual([
      expect.stringContaining('medianHours'),
      expect.stringMatching(/^reviewer-\d+,.*,2,0\.00,0\.00,1,0,0,0$/),
    ]);
  });

  it.each([
    ['a reviewer', 403, () => file(reviewer.client.cookie)],
    ['who is not signed in', 401, () => file(kehila.anonymous().cookie)],
    ['another site in a manager’s name', 403, () => file(manager.client.cookie, { 'sec-fetch-site': 'cross-site' })],
  ])('are no file for %s', async (_who, status, send) => {
    expect((await send()).status).toBe(status);
  });
});

import { Kehila, type Person } from '../../stage/kehila';

describe('one’s points as a file', () => {
  const kehila = Kehila.use();
  let member: Person;
  const get = (query: string, client: { readonly cookie: string } = member.client, headers: Record<string, string> = {}) =>
    fetch(`${kehila.address}/exports/points?${query}`, { headers: { ...headers, cookie: client.cookie } });

  beforeAll(async () => {
    member = await kehila.person('member', { reputation: 100 });
  });

  it('has every entry with its cause, and is kept by nobody on the way', async () => {
    const answer = await get('ledger=reputation');
    expect([answer.status, answer.headers.get('content-type'), answer.headers.get('cache-control')]).toEqual([200, 'text/csv; charset=utf-8', 'no-store']);
    expect(answer.headers.get('content-disposition')).toMatch(/^attachment; filename="points-reputation-[\d-]+\.csv"$/);
    expect((await answer.text()).trim().split('\r\n').length).toBeGreaterThan(1);
    expect((await (await get('ledger=reputation&kind=rewards')).text()).trim().split('\r\n')).toHaveLength(1);
  });

  it.each([
    ['who is not signed in', 401, () => get('ledger=reputation', kehila.anonymous())],
    ['another site in their name', 403, () => get('ledger=reputation', member.client, { 'sec-fetch-site': 'cross-site' })],
    ['who asks for a ledger that there is not', 400, () => get('ledger=debt')],
    ['who writes a time that is none', 400, () => get('ledger=reputation&from=yesterday')],
    ['who repeats a part', 400, () => get('ledger=reputation&kind=votes&kind=rewards')],
  ])('is not for %s', async (_who, status, send) => {
    expect((await send()).status).toBe(status);
  });
});

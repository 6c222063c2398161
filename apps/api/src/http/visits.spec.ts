import { Actor, type GraphqlContext } from '@kehila/platform';
import { Visits } from './visits';

describe('the queries of one page', () => {
  const query = { query: 'query A { spaces { id } }' };
  const act = { query: 'mutation B { signOut { done } }' };
  const caller = (cookie?: string) => ({ cookie, language: 'en', ip: '192.0.2.1', userAgent: '', requestId: 'r', https: false });
  const visit = {};
  let visits: Visits;
  let authenticated = 0;
  const authenticate = () => {
    authenticated += 1;
    return Promise.resolve<GraphqlContext>({ actor: Actor.anonymous('en'), requestId: 'r', ip: '', userAgent: '', cookies: {}, setCookies: [] });
  };
  const ask = (of: object | undefined, operation = query, cookie?: string) => visits.of(of, operation, caller(cookie), authenticate);

  beforeEach(() => {
    visits = new Visits();
    authenticated = 0;
  });

  it('are asked by one caller, authenticated once, in one request', async () => {
    const [one, other] = [ask(visit), ask(visit)];
    expect((await one.context()).actor).toBe((await other.context()).actor);
    expect(one.request).toBe(other.request);
    expect(authenticated).toBe(1);
  });

  it('have cookies of their own to set', async () => {
    const [one, other] = [await ask(visit).context(), await ask(visit).context()];
    one.setCookies.push('a=1');
    expect(other.setCookies).toEqual([]);
  });

  it.each([
    ['after an act', () => ask(visit, act).context()],
    ['with another cookie', () => ask(visit, query, 'kehila=other').context()],
  ])('are authenticated anew %s', async (_, between) => {
    const first = ask(visit);
    await first.context();
    await between();
    const second = ask(visit);
    await second.context();
    expect(authenticated).toBe(3);
    expect(second.request).not.toBe(first.request);
  });

  it('are strangers to another page and to whoever names no page', async () => {
    await Promise.all([ask(visit).context(), ask({}).context(), ask(undefined).context(), ask(undefined).context()]);
    expect(authenticated).toBe(4);
  });
});

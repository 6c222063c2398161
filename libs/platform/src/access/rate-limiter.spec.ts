import { useFeatures } from '@kehila/testing';
import { Database } from '../database';
import { type Caller, RateLimiter } from './rate-limiter';

const caller = (fields: Partial<Caller> = {}): Caller => ({ address: '192.0.2.1', accountId: '1', target: null, device: null, isStaff: false, ...fields });

describe('rate limits', () => {
  const kehila = useFeatures({ modules: [] });
  const limiter = (enforced = true) => new RateLimiter(kehila.get(Database), { enforced });
  const times = async (count: number, act: () => Promise<number | undefined>) => {
    const waits: (number | undefined)[] = [];
    for (let n = 0; n < count; n++) waits.push(await act());
    return waits;
  };

  beforeEach(() => kehila.sql('truncate rate_count'));

  it('let go as many as they say and tell how long to wait after', async () => {
    const limits = limiter();
    const waits = await times(2, () => limits.refusal('answer', caller()));
    expect(waits[0]).toBeUndefined();
    expect(waits[1]).toBeGreaterThan(0);
    expect(waits[1]).toBeLessThanOrEqual(10);
  });

  it('let anybody have 30 texts a minute rendered, and no more', async () => {
    const limits = limiter();
    const waits = await times(31, () => limits.refusal('preview', caller({ accountId: null, address: '192.0.2.77' })));
    expect(waits.map((wait) => wait === undefined)).toEqual([...Array<boolean>(30).fill(true), false]);
  });

  it('count acts for all processes together', async () => {
    const [one, other] = [limiter(), limiter()];
    expect(await one.refusal('answer', caller({ accountId: '2' }))).toBeUndefined();
    expect(await other.refusal('answer', caller({ accountId: '2' }))).toBeGreaterThan(0);
  });

  it('keep people apart, and let staff do five times as much', async () => {
    const limits = limiter();
    expect(await times(5, () => limits.refusal('answer', caller({ accountId: '3', isStaff: true })))).toEqual(Array(5).fill(undefined));
    expect(await limits.refusal('answer', caller({ accountId: '4' }))).toBeUndefined();
  });

  it('count guesses by the address that is tried, whatever its case, from wherever they come', async () => {
    const limits = limiter();
    const guess = (n: number) =>
      limits.refusal('signIn', caller({ accountId: null, target: n % 2 ? 'Dana@kehila.example' : ' dana@KEHILA.example', address: `192.0.2.${n}` }));
    const waits = await Promise.all(Array.from({ length: 25 }, (_, n) => guess(n)));
    expect(waits.filter((wait) => wait === undefined)).toHaveLength(20);
  });

  it.each(['2001:db8:0:7', '2001:DB8:0000:7'])('count all of %s::/64 as one caller, and its neighbour as another', async (network) => {
    const limits = limiter();
    const from = (address: string) => limits.refusal('register', caller({ accountId: null, address }));
    const ways = [`${network}::1`, `${network}:0:0:0:2`, `${network}:ffff::`, `${network}::a:b`];
    const waits = [await from(ways[0]!), await from(ways[1]!), await from(ways[2]!), await from(ways[3]!)];
    expect(waits.map((wait) => wait === undefined)).toEqual([true, true, true, false]);
    expect(await from('2001:db8::8:0:0:0:1')).toBeUndefined();
  });

  it('do not lock out the owner whose device is known', async () => {
    const limits = limiter();
    for (let n = 0; n < 25; n++) await limits.refusal('signIn', caller({ accountId: null, target: 'omer@kehila.example', address: `198.51.100.${n}` }));
    expect(await limits.refusal('signIn', caller({ accountId: null, target: 'omer@kehila.example', device: 'd1', address: '203.0.113.9' }))).toBeUndefined();
  });

  it('count and refuse nothing when they are switched off', async () => {
    const limits = limiter(false);
    expect(await times(3, () => limits.refusal('answer', caller({ accountId: '5' })))).toEqual([undefined, undefined, undefined]);
  });

  it('keep no address that somebody typed', async () => {
    await limiter().refusal('signIn', caller({ accountId: null, target: 'secret@kehila.example' }));
    const keys = await kehila.sql<{ key: string }>('select key from rate_count');
    expect(keys.length).toBeGreaterThan(0);
    expect(keys.filter(({ key }) => key.includes('secret'))).toEqual([]);
  });
});

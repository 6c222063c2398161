import { CircuitBreaker } from './circuit-breaker';

describe('the circuit breaker', () => {
  let now: number;
  let answers: boolean;
  let attempts: number;
  let breaker: CircuitBreaker;
  const tryAt = async (moment: number) => {
    now = moment;
    await breaker.tryWhenDue();
    return attempts;
  };

  beforeEach(() => {
    now = 0;
    answers = false;
    attempts = 0;
    breaker = new CircuitBreaker(
      () => {
        attempts++;
        return answers ? Promise.resolve(true) : Promise.reject(new Error('away'));
      },
      () => now,
    );
  });

  it('opens at the first failure and tries nothing before a second is over', async () => {
    expect(breaker.isOpen).toBe(false);
    breaker.fail();
    expect(breaker.isOpen).toBe(true);
    expect(await tryAt(999)).toBe(0);
    expect(await tryAt(1_000)).toBe(1);
  });

  it('waits longer after each trial that fails, five seconds at most', async () => {
    breaker.fail();
    const moments = [1_000, 2_999, 3_000, 6_999, 7_000, 11_999, 12_000, 17_000];
    const tried: number[] = [];
    for (const moment of moments) tried.push(await tryAt(moment));
    expect(tried).toEqual([1, 1, 2, 2, 3, 3, 4, 5]);
    expect(breaker.isOpen).toBe(true);
  });

  it('closes when a trial succeeds, and begins with a short wait the next time', async () => {
    breaker.fail();
    await tryAt(1_000);
    answers = true;
    await tryAt(3_000);
    expect(breaker.isOpen).toBe(false);
    breaker.fail();
    expect(await tryAt(3_999)).toBe(2);
    expect(await tryAt(4_000)).toBe(3);
  });

  it('makes one trial at a time', async () => {
    breaker.fail();
    now = 1_000;
    await Promise.all([breaker.tryWhenDue(), breaker.tryWhenDue(), breaker.tryWhenDue()]);
    expect(attempts).toBe(1);
  });
});

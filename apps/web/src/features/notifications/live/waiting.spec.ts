import { waitBefore } from './waiting';

describe('a page whose stream broke off', () => {
  it.each([
    [0, 1_000],
    [1, 2_000],
    [4, 16_000],
    [6, 60_000],
    [500, 60_000],
  ])('waits after %i failures up to %i ms, and at least half of it', (failures, most) => {
    expect([waitBefore(failures, 0), waitBefore(failures, 1)]).toEqual([most / 2, most]);
  });
});

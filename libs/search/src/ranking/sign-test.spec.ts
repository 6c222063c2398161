import { chanceOf } from './sign-test';

describe('the sign test', () => {
  it.each([
    [61, 39, 0.0352],
    [8, 2, 0.109375],
    [10, 0, 0.001953125],
    [1, 0, 1],
    [5, 5, 1],
    [0, 0, 1],
    [600, 400, 2.7e-10],
    [50_500, 49_500, 0.001582],
  ])('says of %d to %d what tables and exact sums say', (one, other, chance) => {
    expect(chanceOf(one, other)).toBeCloseTo(chance, chance < 0.01 && chance > 1e-6 ? 5 : 4);
    expect(chanceOf(other, one)).toBe(chanceOf(one, other));
  });
});

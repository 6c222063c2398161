import { samePlace } from './same-place';

describe('the place of a list that a form leads back to', () => {
  it.each([
    ['/he/notifications/ignored', ''],
    ['/he/notifications/ignored?after=WyIxIl0%3D&saved', '&after=WyIxIl0%3D'],
  ])('of %s is "%s"', (address, rest) => {
    expect(samePlace(new URL(address, 'https://kehila.example'))).toBe(rest);
  });
});

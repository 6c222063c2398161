import type { Cookies } from '@sveltejs/kit';
import { browserKeyOf, ratingOf, rememberRating } from './rating-cookie.server';

function jar(): Cookies {
  const kept = new Map<string, string>();
  return { get: (name: string) => kept.get(name), set: (name: string, value: string) => void kept.set(name, value) } as unknown as Cookies;
}

describe('the rating of a reader without an account', () => {
  it('is given by the same key every time', () => {
    const cookies = jar();
    const key = browserKeyOf(cookies, true);
    expect(key.length).toBeGreaterThanOrEqual(16);
    expect(browserKeyOf(cookies, true)).toBe(key);
    expect(browserKeyOf(jar(), true)).not.toBe(key);
  });

  it('does not take over a key that somebody made up', () => {
    const cookies = jar();
    cookies.set('reader', '<script>', { path: '/' });
    expect(browserKeyOf(cookies, true)).not.toBe('<script>');
  });

  it('is remembered for each article, the newest word of it', () => {
    const cookies = jar();
    rememberRating(cookies, true, '5', true);
    rememberRating(cookies, true, '7', true);
    rememberRating(cookies, true, '5', false);
    expect([ratingOf(cookies, '5'), ratingOf(cookies, '7'), ratingOf(cookies, '9')]).toEqual([false, true, null]);
  });

  it('is forgotten in the end: a cookie stays small', () => {
    const cookies = jar();
    for (let id = 1; id <= 100; id++) rememberRating(cookies, true, String(id), true);
    expect([ratingOf(cookies, '1'), ratingOf(cookies, '100')]).toEqual([null, true]);
    expect(cookies.get('rated')?.length).toBeLessThan(1_000);
  });
});

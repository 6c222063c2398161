import { randomUUID } from 'node:crypto';
import type { Cookies } from '@sveltejs/kit';

const year = 365 * 24 * 60 * 60;
const options = { path: '/', maxAge: year, httpOnly: true, sameSite: 'lax' } as const;
const remembered = 30;

/** By which a browser without an account rates an article once. It says nothing about its reader. */
export function browserKeyOf(cookies: Cookies, secure: boolean): string {
  const known = cookies.get('reader');
  if (known && /^[\w-]{16,100}$/.test(known)) return known;
  const key = randomUUID();
  cookies.set('reader', key, { ...options, secure });
  return key;
}

/** What this browser said of the article: true when it helped; null when it said nothing. */
export function ratingOf(cookies: Cookies, articleId: string): boolean | null {
  const said = saidIn(cookies).find(([id]) => id === articleId);
  return said ? said[1] === 'yes' : null;
}

export function rememberRating(cookies: Cookies, secure: boolean, articleId: string, helpful: boolean): void {
  const others = saidIn(cookies).filter(([id]) => id !== articleId);
  const said = [[articleId, helpful ? 'yes' : 'no'], ...others].slice(0, remembered);
  cookies.set('rated', said.map((one) => one.join(':')).join(' '), { ...options, secure });
}

function saidIn(cookies: Cookies): string[][] {
  return (cookies.get('rated') ?? '').split(' ').map((one) => one.split(':'));
}

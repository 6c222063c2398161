import type { RequestEvent } from '@sveltejs/kit';

const name = 'dismissed';
/** The last so many; what was put away before then is long over. */
const most = 40;
const id = /^[1-9]\d{0,17}$/;
const aYear = 365 * 24 * 60 * 60;

/** The announcements that were put away in this browser, whoever is signed in. */
export function dismissedHere({ cookies }: Pick<RequestEvent, 'cookies'>): string[] {
  return (cookies.get(name) ?? '').split('.').filter((one) => id.test(one));
}

/** False where it is no announcement at all. */
export function dismissHere({ cookies, url }: Pick<RequestEvent, 'cookies' | 'url'>, announcementId: string): boolean {
  if (!id.test(announcementId)) return false;
  const others = dismissedHere({ cookies }).filter((one) => one !== announcementId);
  const value = [...others, announcementId].slice(-most).join('.');
  cookies.set(name, value, { path: '/', maxAge: aYear, httpOnly: true, sameSite: 'lax', secure: url.protocol === 'https:' });
  return true;
}

import { text } from '@sveltejs/kit';
import type { RequestHandler } from './$types';

const closed = [
  'sign-in',
  'sign-up',
  'forgot',
  'reset',
  'verify',
  'unsubscribe',
  'me',
  'ask',
  'search',
  'suggest',
  'notifications',
  'desk',
  'review',
  'moderation',
  'flag',
  'insights',
  'admin',
];

/** Reading is for everybody; forms, own pages and lists without end are not for search engines. */
export const GET: RequestHandler = ({ url }) =>
  text(['User-agent: *', ...closed.map((page) => `Disallow: /*/${page}`), '', `Sitemap: ${url.origin}/sitemap.xml`, ''].join('\n'), {
    headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'public, max-age=3600' },
  });

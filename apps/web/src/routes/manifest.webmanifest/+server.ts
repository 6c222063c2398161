import { json } from '@sveltejs/kit';
import * as m from '@kehila/messages/web';
import { brandName, brandOf, siteName } from '#frame/site-name.server.ts';
import { directionOf } from '#words/language';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = (event) => {
  const { language } = event.locals;
  const brand = brandOf(event);
  return json(
    {
      name: siteName(event),
      short_name: brandName(event),
      description: m.web_frame_site_description(),
      lang: language,
      dir: directionOf(language),
      start_url: `/${language}`,
      scope: '/',
      display: 'minimal-ui',
      background_color: '#faf8f4',
      theme_color: brand?.accent ?? '#0b6075',
      icons: [{ src: '/favicon.svg', sizes: 'any', type: 'image/svg+xml' }, ...(brand?.logo ? [{ src: brand.logo, sizes: 'any', type: 'image/png' }] : [])],
    },
    { headers: { 'content-type': 'application/manifest+json', 'cache-control': 'no-cache' } },
  );
};

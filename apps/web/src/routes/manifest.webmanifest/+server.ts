import { json } from '@sveltejs/kit';
import * as m from '@kehila/messages/web';
import { directionOf } from '#words/language';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = ({ locals: { language } }) =>
  json(
    {
      name: m.web_frame_site(),
      short_name: m.web_frame_brand_name(),
      description: m.web_frame_site_description(),
      lang: language,
      dir: directionOf(language),
      start_url: `/${language}`,
      scope: '/',
      display: 'minimal-ui',
      background_color: '#faf8f4',
      theme_color: '#0b6075',
      icons: [{ src: '/favicon.svg', sizes: 'any', type: 'image/svg+xml' }],
    },
    { headers: { 'content-type': 'application/manifest+json', 'cache-control': 'public, max-age=3600' } },
  );

import { AsyncLocalStorage } from 'node:async_hooks';
import { randomUUID } from 'node:crypto';
import type { RequestEvent } from '@sveltejs/kit';
import type { Handle, HandleServerError, ResolveOptions } from '@sveltejs/kit/hooks';
import * as m from '@kehila/messages/web';
import { showsSession } from '#api/cookies.server';
import { directionOf, isLanguage, type Language, languageOf } from '#words/language';
import { speakBy } from '#words/spoken';
import { homeZone, tellTimeBy, zoneOf } from '#words/zone';
import { noteOpening } from '#features/search/opening/note-opening.server.ts';
import { compressed } from '#frame/compress.server.ts';
import { isPageToBeRead, renderedPage } from '#frame/page-text.server.ts';
import { withoutUnknown } from '#frame/parameters.server.ts';
import { sharedPage } from '#frame/shared-page.server.ts';
import { brandOf } from '#frame/site-name.server.ts';
import { themeOf } from '#frame/theme.ts';

interface Reader {
  readonly language: Language;
  readonly zone: string;
}

const readers = new AsyncLocalStorage<Reader>();
speakBy(() => readers.getStore()?.language ?? 'he');
tellTimeBy(() => readers.getStore()?.zone ?? homeZone);

export const handle: Handle = async ({ event, resolve }) => {
  const { locals, cookies, request, url } = event;
  const [, first, second] = url.pathname.split('/');
  const chosen = cookies.get('language');
  const named = first === 'feeds' ? second : first;
  locals.language = isLanguage(named) ? named : isLanguage(chosen) ? chosen : languageOf(request.headers.get('accept-language'));
  locals.requestId = event.platform?.req.kehila?.requestId ?? randomUUID();
  locals.setCookies = [];
  locals.hasSession = showsSession(event);

  noteOpening(event);
  if (isPageToBeRead(event)) withoutUnknown(url);

  const zone = locals.hasSession ? zoneOf(cookies.get('zone')) : homeZone;
  const appearance = { lang: locals.language, dir: directionOf(locals.language), zone, theme: themeOf(cookies.get('theme')) };
  const preload: ResolveOptions['preload'] = (file) =>
    file.type === 'js' || file.type === 'css' || (file.type === 'font' && isFirstFont(file.filename, locals.language));
  const render = () =>
    readers.run({ language: locals.language, zone }, () => renderedPage(event, appearance, (options) => resolve(event, { ...options, preload })));
  const rendered = await sharedPage(event, `${appearance.lang}${appearance.theme}${JSON.stringify(brandOf(event))}`, render);
  const { response } = rendered;

  if (isLanguage(first) && first !== (chosen ?? languageOf(request.headers.get('accept-language')))) remember(event, first);
  for (const cookie of locals.setCookies) response.headers.append('set-cookie', cookie);
  if (response.headers.get('content-type') === 'text/html') response.headers.set('content-type', 'text/html; charset=utf-8');
  response.headers.set('x-request-id', locals.requestId);
  // A page shows its reader's own state, and holds a nonce: nobody else may be given it.
  if (!response.headers.has('cache-control')) response.headers.set('cache-control', 'private, no-store');
  if (!response.headers.has('vary')) response.headers.set('vary', 'cookie, accept-language');
  if (locals.retryAfterSeconds !== undefined) response.headers.set('retry-after', String(locals.retryAfterSeconds));
  return compressed(rendered, request.headers.get('accept-encoding'));
};

/** Says what went wrong in the reader's language. The status stays the one that the error carries. */
export const handleError: HandleServerError = ({ kind, error, event }) => {
  const { requestId } = event.locals;
  if (kind === 'app') return { requestId };
  if (kind === 'framework') return { requestId, message: error.status === 404 ? m.web_frame_not_found_text() : m.errors_bad_user_input() };
  console.error(
    JSON.stringify({ level: 'error', requestId, route: event.route.id, error: error instanceof Error ? (error.stack ?? error.message) : String(error) }),
  );
  return { requestId, message: m.errors_internal() };
};

/** So that `/` leads to the language that was read last. */
function remember({ cookies, url, locals }: RequestEvent, language: Language): void {
  const cookie = cookies.serialize('language', language, { path: '/', maxAge: 365 * 24 * 60 * 60, sameSite: 'lax', secure: url.protocol === 'https:' });
  locals.setCookies.push(cookie);
}

function isFirstFont(filename: string, language: Language): boolean {
  return /rubik-latin-wght/.test(filename) || (language === 'he' && /rubik-hebrew-wght/.test(filename));
}

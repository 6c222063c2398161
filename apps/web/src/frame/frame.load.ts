import { randomUUID } from 'node:crypto';
import type { RequestEvent, ServerLoadEvent } from '@sveltejs/kit';
import { textOf } from '@kehila/contracts';
import type { Html } from '#api/html';
import type { Language } from '#words/language';
import { send } from '#api/transport.server';
import Brand from '#frame/still/Brand.svelte';
import Dock from '#frame/still/Dock.svelte';
import SiteFooter from '#frame/still/SiteFooter.svelte';
import SiteNav from '#frame/still/SiteNav.svelte';
import { still } from '#frame/still/still.server.ts';
import Tools from '#frame/still/Tools.svelte';
import SecondStepRequired from '#frame/still/SecondStepRequired.svelte';
import { brandName, brandOf, siteName } from '#frame/site-name.server.ts';
import TermsAsked from '#frame/still/TermsAsked.svelte';
import Unverified from '#frame/still/Unverified.svelte';
import { chosenTheme, type Theme } from '#frame/theme.ts';
import { homeZone } from '#words/zone';
import { type Viewer, viewerDocument } from '#frame/viewer.graphql.ts';

export interface Frame {
  readonly language: Language;
  readonly viewer: Viewer | null;
  /** What the community is called. */
  readonly site: string;
  /** What the reader chose; the device's where nothing was. */
  readonly theme: Theme;
  /** New with every visit: the forms of a page make their idempotency keys from it. */
  readonly visit: string;
  readonly still: StillParts;
}

interface StillParts {
  readonly brand: Html;
  readonly tools: Html;
  readonly nav: Html;
  /** Empty once the address is confirmed. */
  readonly unverified: Html;
  /** Empty unless a role sleeps for want of a second step. */
  readonly secondStep: Html;
  /** Empty unless the reader is asked to accept new terms. */
  readonly termsAsked: Html;
  readonly footer: Html;
  readonly dock: Html;
}

/** What surrounds every page. It never fails: a page that cannot be shown still has its frame. */
export async function loadFrame(event: ServerLoadEvent): Promise<Frame> {
  const viewer = await viewerOf(event);
  keepZone(event, viewer?.timeZone);
  const theme = chosenTheme(event.cookies.get('theme'));
  return { language: event.locals.language, viewer, site: siteName(event), theme, visit: randomUUID(), still: stillParts(event, viewer, theme) };
}

function stillParts(event: ServerLoadEvent, viewer: Viewer | null, theme: Theme): StillParts {
  const path = untracked(event);
  return {
    brand: still(event, Brand, { name: brandName(event), logo: brandOf(event)?.logo ?? null }),
    tools: still(event, Tools, { viewer, path }),
    nav: still(event, SiteNav, { viewer, path }),
    unverified: still(event, Unverified, { viewer }),
    secondStep: still(event, SecondStepRequired, { viewer }),
    termsAsked: still(event, TermsAsked, { viewer, path }),
    footer: still(event, SiteFooter, { theme, path }),
    dock: still(event, Dock, { path }),
  };
}

/** The frame is not loaded anew with each move: the browser shows the new place (#frame/moves.ts). */
function untracked(event: ServerLoadEvent): string {
  return event.untrack(() => event.url.pathname);
}

async function viewerOf(event: RequestEvent): Promise<Viewer | null> {
  if (!event.locals.hasSession) return null;
  const { data } = await send(event, { query: textOf(viewerDocument) });
  return (data as { viewer?: Viewer | null } | null | undefined)?.viewer ?? null;
}

/** Pages are written by the reader's clock; a cookie says it before the API is asked. Only where it is not the organisation's. */
function keepZone({ cookies, url }: ServerLoadEvent, zone = homeZone): void {
  const wanted = zone === homeZone ? undefined : zone;
  if (cookies.get('zone') === wanted) return;
  const options = { path: '/', secure: url.protocol === 'https:' };
  if (wanted === undefined) cookies.delete('zone', options);
  else cookies.set('zone', wanted, { ...options, maxAge: 365 * 24 * 60 * 60 });
}

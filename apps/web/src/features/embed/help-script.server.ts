import { createHash } from 'node:crypto';
import type { RequestEvent } from '@sveltejs/kit';
import * as m from '@kehila/messages/web';
import { brandOf } from '#frame/site-name.server.ts';
import { type Language, languages } from '#words/language';
import script from './kehila-help.js?raw';

// On pages that say that they are dark as well.
const shippedAccent = 'light-dark(#0b6075, #7cc6d6)';

/** The script by which other sites show the community's help, in both languages and the organisation's colour. It holds nothing of anybody. */
export function helpScript(event: RequestEvent): Response {
  const words = Object.fromEntries(languages.map((language) => [language, wordsIn(language)]));
  const text = `${script}
begin(${JSON.stringify(words)}, ${JSON.stringify(brandOf(event)?.accent ?? shippedAccent)});
`;
  const tag = `"${createHash('sha256').update(text).digest('base64url').slice(0, 22)}"`;
  const headers = {
    etag: tag,
    'cache-control': 'public, max-age=3600',
    // The same for everybody.
    vary: 'accept-encoding',
    'access-control-allow-origin': '*',
    'cross-origin-resource-policy': 'cross-origin',
  };
  if (event.request.headers.get('if-none-match')?.replace(/^W\//, '') === tag) return new Response(null, { status: 304, headers });
  return new Response(text, { headers: { ...headers, 'content-type': 'text/javascript; charset=utf-8' } });
}

function wordsIn(locale: Language): Record<string, string> {
  const spoken = { locale };
  return {
    label: m.web_embed_label({}, spoken),
    search: m.web_embed_search({}, spoken),
    searching: m.web_embed_searching({}, spoken),
    found: m.web_embed_found({}, spoken),
    none: m.web_embed_none({}, spoken),
    failed: m.web_embed_failed({}, spoken),
    gone: m.web_embed_gone({}, spoken),
    all: m.web_embed_all({}, spoken),
    doubted: m.web_knowledge_doubted_title({}, spoken),
    // Filled in where the title is known.
    replaced: m.web_embed_replaced({ title: '{title}' }, spoken),
    ask: m.web_embed_ask({}, spoken),
    back: m.web_embed_back({}, spoken),
    whole: m.web_embed_whole({}, spoken),
    official: m.web_embed_official({}, spoken),
    community: m.web_embed_community({}, spoken),
    imported: m.web_embed_imported({}, spoken),
    outdated: m.web_embed_outdated({}, spoken),
    question: m.web_embed_question({}, spoken),
    files: m.web_attachments_title({}, spoken),
    // Filled in where the day is known.
    changed: m.web_translation_changed({ at: '{at}' }, spoken),
    original: m.web_translation_read_original({}, spoken),
    originalOutdated: m.web_translation_outdated_title({}, spoken),
  };
}

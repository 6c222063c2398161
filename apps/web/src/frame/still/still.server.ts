import type { RequestEvent } from '@sveltejs/kit';
import type { Component } from 'svelte';
import { render } from 'svelte/server';
import { type Html, StoredHtml } from '#api/html';

/** A part that never changes while it is on the page: written on the server, so that the browser needs no script for it. */
export function still<Props extends Record<string, unknown>>(event: RequestEvent, part: Component<Props>, props: Props): Html {
  // The marks of the renderer are for script that will not come.
  const html = render(part, { props })
    .body.replace(/<!--[\s\S]*?-->/g, '')
    .trim();
  // An empty part has no nodes that the browser could keep.
  return event.isDataRequest || html === '' ? html : new StoredHtml(html);
}

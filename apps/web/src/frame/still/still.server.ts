import type { RequestEvent } from '@sveltejs/kit';
import type { Component } from 'svelte';
import { render } from 'svelte/server';
import { type Html, StoredHtml } from '#api/html';
import { WrittenParts } from '#frame/still/written-parts.server.ts';
import { getLocale } from '#words/spoken';

/** What JSON tells whole: by it a part is found again. */
type Plain<Value> = Value extends string | number | boolean | null | undefined | StoredHtml
  ? Value
  : Value extends ReadonlySet<unknown> | ReadonlyMap<unknown, unknown> | URLSearchParams | URL | Date | ((...values: never[]) => unknown)
    ? never
    : { [Key in keyof Value]: Plain<Value[Key]> };

/** 8 million characters: some thousand answers with their comments. Written anew each minute, because "5 minutes ago" does not last. */
const written = new WrittenParts({ mostCharacters: 8_000_000, milliseconds: 60_000 });

/**
 * A part that never changes while it is on the page: written on the server, so that the browser needs no script for it. The same part with
 * the same props in the same language is written once: whatever it shows comes by its props.
 */
export function still<Props extends Record<string, unknown>>(event: RequestEvent, part: Component<Props>, props: Props & Plain<Props>): Html {
  const html = written.of(part, `${getLocale()} ${JSON.stringify(props)}`, () => write(part, props));
  return asPart(event, html);
}

/** The same without remembering it: for a part made of parts, and for props that JSON does not tell whole. */
export function stillOnce<Props extends Record<string, unknown>>(event: RequestEvent, part: Component<Props>, props: Props): Html {
  return asPart(event, write(part, props));
}

function write<Props extends Record<string, unknown>>(part: Component<Props>, props: Props): string {
  // The marks of the renderer are for script that will not come.
  return render(part, { props })
    .body.replace(/<!--[\s\S]*?-->/g, '')
    .trim();
}

function asPart(event: RequestEvent, html: string): Html {
  // An empty part has no nodes that the browser could keep.
  return event.isDataRequest || html === '' ? html : new StoredHtml(html);
}

import type { Transport } from '@sveltejs/kit/hooks';
import { StoredHtml } from '#api/html';

export const transport: Transport = {
  // The markup is in the page already and the browser keeps its nodes, whatever the text is; it must only not be empty.
  StoredHtml: { encode: (value) => value instanceof StoredHtml && 1, decode: () => new StoredHtml(' ') },
};

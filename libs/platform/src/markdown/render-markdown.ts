import type { Direction, Language } from './language';
import type { Heading } from './outline';
import { sanitise } from './sanitise';
import { writeHtml, type RenderOptions } from './write-html';

/** Raised with every change that gives other HTML for the same Markdown, so that what is stored can be rendered again. */
export const RENDERER_VERSION = 2;

export interface RenderedMarkdown {
  /** Safe to show as it is, inside an element that carries `lang` and `dir` of the two fields below. */
  html: string;
  /** What a reader reads, one line a block, without marks: for search and first lines. */
  text: string;
  /** By the majority of letters outside code and addresses. */
  language: Language;
  direction: Direction;
  /** The headings of an article in order; empty for the other kinds. */
  contents: Heading[];
  rendererVersion: number;
}

/** Markdown to safe HTML, done once when a text is written. Raw HTML in it is shown as text, images from outside as links. */
export function renderMarkdown(markdown: string, options: RenderOptions): RenderedMarkdown {
  const { html, ...written } = writeHtml(markdown, options);
  return { html: sanitise(html), ...written, rendererVersion: RENDERER_VERSION };
}

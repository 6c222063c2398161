import { type Language, languageOf, renderMarkdown } from '@kehila/platform/markdown';
import { htmlToMarkdown } from './html-to-markdown';

/** Posts have a title where they are questions. */
export type TextToRender = { readonly kind: TextKind; readonly title?: string } & ({ readonly html: string } | { readonly markdown: string });

export type TextKind = 'post' | 'comment';

/** The columns of a stored text. */
export interface RenderedText {
  readonly markdown: string;
  readonly html: string;
  readonly text: string;
  readonly language: Language;
  readonly renderer: number;
}

export interface RenderingFailed {
  readonly failure: string;
}

export type RenderOutcome = RenderedText | RenderingFailed;

/** The texts as we keep them, in their order. One that cannot be rendered spoils no other. */
export function renderTexts(texts: readonly TextToRender[]): RenderOutcome[] {
  return texts.map((text) => {
    try {
      return rendered(text);
    } catch (error) {
      return { failure: String(error) };
    }
  });
}

function rendered(source: TextToRender): RenderedText {
  const markdown = 'html' in source ? htmlToMarkdown(source.html) : source.markdown;
  // Where the text itself has no letters, its title says the language.
  const fallbackLanguage = languageOf(source.title ?? '');
  const { html, text, language, rendererVersion } = renderMarkdown(markdown, { kind: source.kind, fallbackLanguage });
  return { markdown, html, text, language, renderer: rendererVersion };
}

export { directionOf, languageOf, type Direction, type Language } from './language';
export type { Heading } from './outline';
export { mentionMark, mentionPattern, mentionsIn, mentionsLinked } from './mentions';
export { RENDERER_VERSION, renderMarkdown, type RenderedMarkdown } from './render-markdown';
export { slugOf } from './slug';
export { firstParagraph, plainText, type RenderOptions } from './write-html';

import MarkdownIt from 'markdown-it';
import { writeElements } from './elements';
import { isOwnImage } from './images';

// Deeper nesting than this is no text for people; the limit keeps hostile texts from costing more than their length.
const DEEPEST_NESTING = 30;

/** The first layer against hostile text: Markdown in which raw HTML is only text and a link leads to the web or to a mailbox. */
export const fullParser = createParser();

/** For comments: without headings, tables and rules, since "# 3 does not work" is no heading there. */
export const commentParser = createParser().disable(['heading', 'lheading', 'table', 'hr', 'code']);

function createParser(): MarkdownIt.MarkdownIt {
  const parser = new MarkdownIt({ html: false, linkify: true, typographer: false, breaks: false, maxNesting: DEEPEST_NESTING });
  // Without a scheme "setup.sh" and "readme.md" would become links to somebody's domain.
  parser.linkify.set({ fuzzyLink: false, fuzzyEmail: false, fuzzyIP: false });
  parser.validateLink = (address) => leadsOutSafely(address) || isOwnImage(address);
  writeElements(parser);
  return parser;
}

/** Absolute addresses of the web or of a mailbox, nothing else: no relative ones, no other scheme however it is written. */
function leadsOutSafely(address: string): boolean {
  return /^(?:https?:\/\/|mailto:[^/])/i.test(address) && URL.canParse(address);
}

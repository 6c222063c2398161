import sanitizeHtml from 'sanitize-html';
import { isOwnImage } from './images';

const DIRECTION = { name: 'dir', multiple: false, values: ['ltr', 'rtl'] };
const LANGUAGE = { name: 'lang', multiple: false, values: ['he', 'en', 'ar', 'ru'] };
const ALIGNMENT = { name: 'align', multiple: false, values: ['left', 'center', 'right'] };
const FOCUSABLE = { name: 'tabindex', multiple: false, values: ['0'] };
const BLOCK = [DIRECTION, LANGUAGE];
const HEADING = [...BLOCK, 'id'];
const CELL = [DIRECTION, LANGUAGE, ALIGNMENT];

const ALLOWED: sanitizeHtml.IOptions = {
  allowedTags: [
    ...['p', 'h2', 'h3', 'h4', 'h5', 'h6', 'ul', 'ol', 'li', 'blockquote', 'hr', 'pre'],
    ...['div', 'table', 'thead', 'tbody', 'tr', 'th', 'td'],
    ...['a', 'strong', 'em', 's', 'code', 'br', 'span', 'bdi', 'img'],
  ],
  allowedAttributes: {
    p: BLOCK,
    h2: HEADING,
    h3: HEADING,
    h4: HEADING,
    h5: HEADING,
    h6: HEADING,
    ul: BLOCK,
    ol: [...BLOCK, 'start'],
    li: BLOCK,
    blockquote: BLOCK,
    pre: [DIRECTION, FOCUSABLE],
    div: [FOCUSABLE],
    table: BLOCK,
    th: [...CELL, { name: 'scope', multiple: false, values: ['col'] }],
    td: CELL,
    a: ['href', 'title', { name: 'rel', multiple: false, values: ['nofollow ugc noopener'] }],
    code: [DIRECTION],
    span: BLOCK,
    bdi: [DIRECTION],
    img: ['src', 'alt', 'width', 'height', { name: 'loading', multiple: false, values: ['lazy'] }],
  },
  // A class given here is allowed on that element and no other is.
  allowedClasses: { bdi: ['mention'], div: ['table-wrap'], table: ['table'], code: [/^language-[a-z0-9+#-]{1,30}$/] },
  allowedSchemes: ['http', 'https', 'mailto'],
  allowedSchemesByTag: {},
  allowedSchemesAppliedToAttributes: ['href'],
  allowProtocolRelative: false,
  disallowedTagsMode: 'discard',
  enforceHtmlBoundary: false,
  nestingLimit: 100,
  parseStyleAttributes: false,
  transformTags: { a: outwardLink, img: ownImage, ol: withNumberedStart, h2: withOwnId, h3: withOwnId, h4: withOwnId, h5: withOwnId, h6: withOwnId },
};

/** The second layer against hostile text: whatever HTML comes in, only the few elements and attributes that our Markdown makes go out. */
export function sanitise(html: string): string {
  return sanitizeHtml(html, ALLOWED);
}

/** Every link is marked as a stranger's word; one that does not lead to the web or a mailbox keeps its text only. */
function outwardLink(tagName: string, { href, title }: sanitizeHtml.Attributes): sanitizeHtml.Tag {
  if (!href || !/^(?:https?:\/\/[^\s\\]+|mailto:[^\s/\\]+)$/i.test(href)) return { tagName: 'span', attribs: {} };
  return { tagName, attribs: { href, rel: 'nofollow ugc noopener', ...(title ? { title } : {}) } };
}

/** An image that is not ours is not loaded: nothing of it is left. */
function ownImage(tagName: string, attribs: sanitizeHtml.Attributes): sanitizeHtml.Tag {
  return isOwnImage(attribs['src'] ?? '') ? { tagName, attribs } : { tagName: 'span', attribs: {} };
}

function withNumberedStart(tagName: string, { start, ...attribs }: sanitizeHtml.Attributes): sanitizeHtml.Tag {
  return { tagName, attribs: start && /^\d{1,9}$/.test(start) ? { ...attribs, start } : attribs };
}

/** Ids carry our prefix, so that no heading can take the name of something that a script of the page looks for. */
function withOwnId(tagName: string, { id, ...attribs }: sanitizeHtml.Attributes): sanitizeHtml.Tag {
  return { tagName, attribs: id && /^part-[\p{L}\p{N}-]*$/u.test(id) ? { ...attribs, id } : attribs };
}

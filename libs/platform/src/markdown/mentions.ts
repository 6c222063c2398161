import { textToken, Token } from './tokens';

/**
 * `@dana` where somebody is called by their handle: not inside a word or an address ("a@b.example", "@scope/name"). A Hebrew letter may stand before it
 * ("ל@dana").
 */
const MENTION = /(?<![A-Za-z0-9_@/.])@[a-z0-9][a-z0-9_-]{1,39}(?![A-Za-z0-9_@/-]|\.[A-Za-z0-9])/gi;
/** As it stands in stored HTML. Nothing else that a text can say becomes such an element. */
const MARK = /<bdi dir="ltr" class="mention">@([A-Za-z0-9_-]{2,40})<\/bdi>/g;
/** For statements that look for calls themselves. */
export const mentionPattern = MARK.source;

/** What stored HTML that calls somebody has in it. */
export const mentionMark = 'class="mention"';

/** Marks handles in a text, but for those in code, in links and in what is quoted. Whether somebody has them is another question, asked when the text is read. */
export function markMentions(tokens: readonly Token[]): void {
  let quotations = 0;
  for (const token of tokens) {
    if (token.type === 'blockquote_open') quotations++;
    if (token.type === 'blockquote_close') quotations--;
    if (quotations === 0 && token.children) token.children = mentionsMarked(token.children);
  }
}

function mentionsMarked(children: Token[]): Token[] {
  let insideLink = false;
  return children.flatMap((child) => {
    if (child.type === 'link_open') insideLink = true;
    if (child.type === 'link_close') insideLink = false;
    return child.type === 'text' && !insideLink && child.content.includes('@') ? splitAtMentions(child) : [child];
  });
}

function splitAtMentions(text: Token): Token[] {
  const parts: Token[] = [];
  let from = 0;
  for (const { 0: mention, index } of text.content.matchAll(MENTION)) {
    if (index > from) parts.push(textToken(text.content.slice(from, index)));
    const token = new Token('mention', '', 0);
    token.content = mention;
    parts.push(token);
    from = index + mention.length;
  }
  if (from < text.content.length) parts.push(textToken(text.content.slice(from)));
  return parts;
}

/** The handles that a stored text calls, in small letters, each once. */
export function mentionsIn(html: string): string[] {
  return [...new Set([...html.matchAll(MARK)].map(([, handle]) => handle!.toLowerCase()))];
}

/** Stored HTML with a link where a handle has an address; the others stay words. */
export function mentionsLinked(html: string, addressOf: (handle: string) => string | undefined): string {
  return html.replace(MARK, (mark, handle: string) => {
    const address = addressOf(handle.toLowerCase());
    return address === undefined ? mark : `<bdi dir="ltr"><a class="mention" href="${address}">@${handle}</a></bdi>`;
  });
}
